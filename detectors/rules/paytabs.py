"""Which strings are PayTabs's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import END_UUID, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import UPPER

_DOC = "https://support.paytabs.com/en/support/solutions/60000148610"


RULES: tuple[Rule, ...] = (
    named_shape(
        "paytabs-key",
        "PayTabs server key",
        r"pay[_-]?tabs",
        r"S[A-Z0-9]{9}-[A-Z0-9]{10}-[A-Z0-9]{10}",
        fields("S", (UPPER, 9), "-", (UPPER, 10), "-", (UPPER, 10)),
        _DOC,
        issuer="paytabs",
        carrier="PAYTABS_SERVER_KEY={secret}",
        keywords=("paytabs", "pay_tabs"),
        severity=Severity.CRITICAL,
        end=END_UUID,
        check=kinds(9),
    ),
)
