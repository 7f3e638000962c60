"""Which strings are keys of openFDA?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "openfda-api-key",
        "openFDA API key",
        "open[_ .-]?fda",
        ALNUM,
        40,
        "https://open.fda.gov/apis/authentication/",
        severity=Severity.LOW,
        also=query("api.fda.gov", "api_key"),
        carrier="OPENFDA_API_KEY={secret}",
        keywords=("openfda", "open_fda"),
        issuer="openfda",
    ),
)
