"""Which strings are keys of People Data Labs?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "peopledatalabs-key",
        "People Data Labs API key",
        "people[_ -]?data[_ -]?labs|pdl(?=[_-]api)",
        HEX,
        64,
        "https://docs.peopledatalabs.com/docs/authentication",
        issuer="peopledatalabs",
        carrier="PEOPLEDATALABS_API_KEY={secret}",
        keywords=(
            "peopledatalabs",
            "people_data_labs",
            "people data labs",
            "pdl_api",
        ),
        also=query("peopledatalabs.com", "api_key"),
        severity=Severity.MEDIUM,
    ),
)
