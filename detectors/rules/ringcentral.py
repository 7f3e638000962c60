"""Which strings are RingCentral's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://developers.ringcentral.com/guide/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "ringcentral-secret",
        "RingCentral client secret",
        r"ring[_-]?central|rc(?=_(?:client|app)_secret)",
        URL64,
        22,
        _DOC,
        issuer="ringcentral",
        carrier="RINGCENTRAL_CLIENT_SECRET={secret}",
        keywords=("ringcentral", "ring_central", "rc_client", "rc_app"),
        most=48,
        what=r"(?:client|app)?[_ -]?secret",
    ),
)
