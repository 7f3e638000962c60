"""Which strings are Pushover's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import LOWER, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape

_DOC = "https://pushover.net/api"


RULES: tuple[Rule, ...] = (
    named_shape(
        "pushover-token",
        "Pushover application token",
        r"pushover(?![^\n=:]{0,16}user)",
        r"a[a-z0-9]{29}",
        fields("a", (LOWER, 29)),
        _DOC,
        issuer="pushover",
        carrier="PUSHOVER_API_TOKEN={secret}",
        keywords=("pushover",),
        severity=Severity.MEDIUM,
        check=kinds(9),
    ),
    named_shape(
        "pushover-user",
        "Pushover user or group key",
        r"pushover",
        r"[ug][a-z0-9]{29}",
        fields("u", (LOWER, 29)),
        _DOC,
        issuer="pushover",
        carrier="PUSHOVER_USER_KEY={secret}",
        keywords=("pushover",),
        severity=Severity.LOW,
        what=r"user(?:[_ -]?(?:key|token|id))?|group(?:[_ -]?key)?",
        check=kinds(9),
    ),
)
