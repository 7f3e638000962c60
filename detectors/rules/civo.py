"""Which strings are Civo's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "civo-api-key",
        "Civo API key",
        "civo",
        ALNUM,
        50,
        "https://www.civo.com/api",
        issuer="civo",
        carrier="CIVO_TOKEN={secret}",
        keywords=("civo_", "civo-", "civo.", "civotoken", "civoapi", "civo api", "civo token"),
        also=r"civo[ ]apikey[ ](?:save|add)[ ]\S{1,40}",
        severity=Severity.CRITICAL,
    ),
)
