"""Which strings are Greenhouse's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import END_UUID, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import HEX

_DOC = "https://developers.greenhouse.io/harvest.html#authentication"


RULES: tuple[Rule, ...] = (
    named_shape(
        "greenhouse-key",
        "Greenhouse API key",
        r"greenhouse",
        r"[0-9a-f]{32}-[0-9]{1,3}",
        fields((HEX, 32), "-3"),
        _DOC,
        issuer="greenhouse",
        carrier="GREENHOUSE_API_KEY={secret}",
        keywords=("greenhouse",),
        also=r"greenhouse[^\n]{0,80}?[ ](?:-u|--user)",
        severity=Severity.CRITICAL,
        end=END_UUID,
        check=kinds(9),
    ),
)
