"""Which strings are Calendly's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens"


RULES: tuple[Rule, ...] = (
    named_rule(
        "calendly-secret",
        "Calendly client secret or webhook signing key",
        r"calendly",
        URL64,
        43,
        _DOC,
        issuer="calendly",
        carrier="CALENDLY_CLIENT_SECRET={secret}",
        keywords=("calendly",),
        severity=Severity.MEDIUM,
        what=r"(?:client|app)[_ -]?secret|(?:webhook[_ -]?)?signing[_ -]?key|secrets?",
    ),
)
