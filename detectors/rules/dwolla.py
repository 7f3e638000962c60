"""Which strings are Dwolla's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developers.dwolla.com/docs/auth"


RULES: tuple[Rule, ...] = (
    named_rule(
        "dwolla-secret",
        "Dwolla application secret",
        r"dwolla",
        ALNUM,
        50,
        _DOC,
        issuer="dwolla",
        carrier="DWOLLA_APP_SECRET={secret}",
        keywords=("dwolla",),
        severity=Severity.CRITICAL,
        what=r"(?:app|client|api)?[_ -]?secret(?:[_ -]?key)?",
    ),
)
