"""Which strings are Telnyx's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import UPPER_HEX, fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://developers.telnyx.com/development/api-fundamentals/authentication"


RULES: tuple[Rule, ...] = (
    shaped(
        "telnyx-key",
        "Telnyx API key",
        r"KEY[0-9A-F]{32}_[A-Za-z0-9]{22}",
        fields("KEY01", (UPPER_HEX, 30), "_", (ALNUM, 22)),
        _DOC,
        issuer="telnyx",
        keywords=("key0", "key1"),
        near_misses=("KEY01" + "0" * 30 + "_" + "x" * 22, "KEY01ABCDEF", "MONKEY0123456789"),
        severity=Severity.CRITICAL,
        check=lambda value: plausible(value[36:], 9) and value[3] in "01",
    ),
)
