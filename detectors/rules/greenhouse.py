"""Which strings are Greenhouse's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import HEX
from detectors.rules._structured import END_UUID, fields, named_shape

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
        severity=Severity.CRITICAL,
        end=END_UUID,
    ),
)
