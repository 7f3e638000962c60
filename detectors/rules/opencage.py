"""Which strings are keys of OpenCage?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call, either, query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "opencage-api-key",
        "OpenCage API key",
        "open[_ .-]?cage(?:[_ .-]?data)?",
        HEX,
        32,
        "https://opencagedata.com/api",
        severity=Severity.MEDIUM,
        also=either(
            query("api.opencagedata.com", "key"), call(r"opencagegeocode|opencage::geocoder\.new")
        ),
        carrier="OPENCAGE_API_KEY={secret}",
        keywords=("opencage", "open_cage"),
        issuer="opencage",
    ),
)
