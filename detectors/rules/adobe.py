"""Which strings are Adobe's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._named import named_uuid
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = (
    "https://developer.adobe.com/developer-console/docs/guides/authentication/ServerT"
    "oServerAuthentication/"
)


RULES: tuple[Rule, ...] = (
    shaped(
        "adobe-client-secret",
        "Adobe client secret",
        r"p8[a-z]-[A-Za-z0-9_-]{32}",
        fields("p8e-", (URL64, 32)),
        _DOC,
        issuer="adobe",
        keywords=("p8e-", "p8s-", "p8a-", "p8f-"),
        near_misses=("p8e-" + "x" * 32, "http8e-proxy"),
        end=END_URL,
    ),
    named_uuid(
        "adobe-secret-old",
        "Adobe client secret (older form)",
        r"adobe|aem(?=_)",
        _DOC,
        issuer="adobe",
        carrier="ADOBE_CLIENT_SECRET={secret}",
        keywords=("adobe", "aem_client"),
        what=r"(?:client)?[_ -]?secret",
        specific=45,
    ),
)
