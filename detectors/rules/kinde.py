"""Which strings are Kinde's client secrets?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_SECRETS = "https://docs.kinde.com/developer-tools/about/sdk-overview/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "kinde-client-secret",
        "Kinde client secret",
        "kinde",
        ALNUM,
        40,
        _SECRETS,
        issuer="kinde",
        most=64,
        carrier="KINDE_CLIENT_SECRET={secret}",
        keywords=("kinde_", "kinde-", "kindeclient", "kinde.", "kinde client", "kinde secret"),
        what=r"(?:client[._ -]?|m2m[._ -]?)?secret",
        severity=Severity.CRITICAL,
    ),
)
