"""Which strings are Ecwid's keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://docs.ecwid.com/api-reference/authentication"


RULES: tuple[Rule, ...] = (
    shaped(
        "ecwid-token",
        "Ecwid secret access token",
        r"secret_[A-Za-z0-9]{32}",
        fields("secret_", (ALNUM, 32)),
        _DOC,
        issuer="ecwid",
        keywords=("secret_",),
        near_misses=("secret_" + "x" * 32, "secret_key_of_the_shop"),
        severity=Severity.CRITICAL,
        confidence=Confidence.MEDIUM,
        check=lambda value: plausible(value[7:], 12) and any(map(str.isdigit, value)),
        specific=45,
    ),
)
