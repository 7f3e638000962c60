"""Which strings are keys of Nuki?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "nuki-token",
        "Nuki Web API token",
        "nuki",
        HEX,
        80,
        "https://developer.nuki.io/page/nuki-web-api-1-4/3",
        issuer="nuki",
        carrier="NUKI_API_TOKEN={secret}",
        keywords=(
            "nuki_",
            "nuki-",
            "nuki api",
            "nuki token",
            "nuki web",
            "nuki.io",
            "nuki:",
        ),
        severity=Severity.CRITICAL,
    ),
)
