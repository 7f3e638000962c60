"""Which strings are Sendcloud's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://api.sendcloud.dev/docs/sendcloud-public-api/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "sendcloud-secret",
        "Sendcloud secret key",
        r"send[_-]?cloud",
        HEX,
        32,
        _DOC,
        issuer="sendcloud",
        carrier="SENDCLOUD_SECRET_KEY={secret}",
        keywords=("sendcloud", "send_cloud"),
        what=r"secrets?(?:[_ -]?key)?|private[_ -]?key",
    ),
)
