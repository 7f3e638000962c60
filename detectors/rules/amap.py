"""Which strings are Amap's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://lbs.amap.com/api/webservice/create-project-and-key"


RULES: tuple[Rule, ...] = (
    named_rule(
        "amap-key",
        "Amap web service key",
        r"amap|gaode|高德(?:地图)?",
        HEX,
        32,
        _DOC,
        issuer="amap",
        carrier="AMAP_KEY={secret}",
        keywords=("amap", "gaode", "高德"),
        severity=Severity.MEDIUM,
    ),
)
