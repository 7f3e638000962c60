"""Which strings are keys of thirdweb?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "thirdweb-secret-key",
        "thirdweb secret key",
        "thirdweb|tw[_-](?=secret)",
        URL64,
        86,
        "https://portal.thirdweb.com/account/api-keys",
        severity=Severity.CRITICAL,
        also="",
        carrier="THIRDWEB_SECRET_KEY={secret}",
        keywords=("thirdweb", "tw_secret"),
        issuer="thirdweb",
    ),
)
