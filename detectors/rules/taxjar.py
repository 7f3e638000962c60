"""Which strings are TaxJar's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developers.taxjar.com/api/reference/#authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "taxjar-token",
        "TaxJar API token",
        r"taxjar",
        HEX,
        32,
        _DOC,
        issuer="taxjar",
        carrier="TAXJAR_API_KEY={secret}",
        keywords=("taxjar",),
        severity=Severity.MEDIUM,
    ),
)
