"""Which strings are Checkmk's automation secrets?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._named import named_uuid

_DOC = "https://docs.checkmk.com/latest/en/rest_api.html"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "checkmk-automation-secret",
        "Checkmk automation secret",
        r"check[_-]?mk|cmk",
        _DOC,
        issuer="checkmk",
        what=r"(?:automation|api)[_ -]?(?:secret|password|token)|secret|password",
        also=r"bearer[ ]automation|[?&]_secret",
        carrier="Authorization: Bearer automation {secret}",
        keywords=("checkmk", "check_mk", "check-mk", "cmk", "bearer automation", "_secret="),
        severity=Severity.CRITICAL,
        confidence=Confidence.HIGH,
    ),
)
