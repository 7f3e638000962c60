"""Which strings are Agora's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://docs.agora.io/en/video-calling/get-started/manage-agora-account"


RULES: tuple[Rule, ...] = (
    named_rule(
        "agora-certificate",
        "Agora app certificate",
        r"agora",
        HEX,
        32,
        _DOC,
        issuer="agora",
        carrier="AGORA_APP_CERTIFICATE={secret}",
        keywords=("agora", "appcertificate", "app_certificate"),
        also="app[_ .-]?certificate",
        what=r"(?:app|primary)?[_ -]?certificate|cert",
    ),
    named_rule(
        "agora-customer-secret",
        "Agora customer secret",
        r"agora",
        HEX,
        32,
        _DOC,
        issuer="agora",
        carrier="AGORA_CUSTOMER_SECRET={secret}",
        keywords=("agora",),
        what=r"(?:customer|rest|api)?[_ -]?secret",
    ),
)
