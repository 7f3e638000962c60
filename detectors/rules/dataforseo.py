"""Which strings are keys of DataForSEO?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "dataforseo-password",
        "DataForSEO API password",
        "data[_ -]?for[_ -]?seo",
        HEX,
        16,
        "https://docs.dataforseo.com/v3/auth/",
        issuer="dataforseo",
        carrier="DATAFORSEO_PASSWORD={secret}",
        keywords=(
            "dataforseo",
            "data_for_seo",
            "data-for-seo",
        ),
        severity=Severity.MEDIUM,
    ),
)
