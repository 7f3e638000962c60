"""Which strings are Adobe Acrobat Sign's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import ALNUM

_DOC = "https://opensource.adobe.com/acrobat-sign/developer_guide/gstarted.html"


RULES: tuple[Rule, ...] = (
    named_shape(
        "adobesign-key",
        "Acrobat Sign integration key",
        r"(?:adobe|acrobat)[_ -]?sign|echo[_ -]?sign",
        r"3AAA[A-Za-z0-9_*-]{60,140}+",
        fields("3AAABLblqZ", (ALNUM, 86)),
        _DOC,
        issuer="adobesign",
        carrier="ADOBE_SIGN_INTEGRATION_KEY={secret}",
        keywords=(
            "adobesign",
            "adobe_sign",
            "adobe-sign",
            "adobe sign",
            "acrobatsign",
            "acrobat_sign",
            "acrobat sign",
            "echosign",
        ),
        severity=Severity.CRITICAL,
        end="(?![A-Za-z0-9_*-])",
        check=kinds(9),
    ),
)
