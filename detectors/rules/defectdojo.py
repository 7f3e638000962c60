"""Which strings are DefectDojo's API tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "defectdojo-token",
        "DefectDojo API token",
        "defect[_ -]?dojo|dojo[_ -]?api",
        HEX,
        40,
        "https://docs.defectdojo.com/automation/api/api-v2-docs/",
        issuer="defectdojo",
        keywords=("defectdojo", "defect_dojo", "defect-dojo", "dojo_api"),
        carrier="DEFECTDOJO_API_TOKEN={secret}",
    ),
)
