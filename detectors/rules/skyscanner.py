"""Which strings are keys of Skyscanner?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "skyscanner-api-key",
        "Skyscanner API key",
        "skyscanner",
        ALNUM,
        32,
        "https://developers.skyscanner.net/docs/getting-started/authentication",
        most=40,
        severity=Severity.MEDIUM,
        carrier="SKYSCANNER_API_KEY={secret}",
        keywords=("skyscanner",),
        issuer="skyscanner",
    ),
)
