"""Which strings are keys of ZenRows?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "zenrows-api-key",
        "ZenRows API key",
        "zen[_ .-]?rows",
        HEX,
        40,
        "https://docs.zenrows.com/first-steps/getting-started-guide",
        severity=Severity.MEDIUM,
        also=query("api.zenrows.com", "apikey"),
        carrier="ZENROWS_API_KEY={secret}",
        keywords=("zenrows", "zen_rows"),
        issuer="zenrows",
    ),
)
