"""Which strings are Medium's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import HEX

_DOC = "https://github.com/Medium/medium-api-docs"


RULES: tuple[Rule, ...] = (
    named_shape(
        "medium-token",
        "Medium integration token",
        r"medium(?=[_-]?(?:api|integration|token|access|com))",
        r"2[0-9a-f]{64}",
        fields("2", (HEX, 64)),
        _DOC,
        issuer="medium",
        carrier="MEDIUM_INTEGRATION_TOKEN={secret}",
        keywords=(
            "medium_api",
            "medium_integration",
            "medium_token",
            "medium-token",
            "mediumtoken",
            "medium_access",
            "medium.com",
        ),
        severity=Severity.MEDIUM,
        check=kinds(9),
    ),
)
