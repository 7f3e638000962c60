"""Which strings are CCAvenue's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import UPPER_HEX, fields
from detectors.rules._named import named_shape

_DOC = "https://www.ccavenue.com/developers.jsp"


RULES: tuple[Rule, ...] = (
    named_shape(
        "ccavenue-key",
        "CCAvenue working key",
        r"cc[_-]?avenue",
        r"[0-9A-F]{32}",
        fields((UPPER_HEX, 32)),
        _DOC,
        issuer="ccavenue",
        carrier="CCAVENUE_WORKING_KEY={secret}",
        keywords=("ccavenue", "cc_avenue"),
        severity=Severity.CRITICAL,
        what=r"working[_ -]?key|encryption[_ -]?key|keys?",
        check=lambda value: plausible(value, 8),
    ),
)
