"""Which strings are Clockify's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import BASE64, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape

_DOC = "https://docs.clockify.me/#section/Authentication"


RULES: tuple[Rule, ...] = (
    named_shape(
        "clockify-key",
        "Clockify API key",
        r"clockify",
        r"[A-Za-z0-9+/]{46}(?:[A-Za-z0-9+/]{2}|[A-Za-z0-9+/]=|==)",
        fields((BASE64, 48)),
        _DOC,
        issuer="clockify",
        carrier="CLOCKIFY_API_KEY={secret}",
        keywords=("clockify",),
        severity=Severity.MEDIUM,
        end="(?![A-Za-z0-9+/=])",
        check=kinds(9),
    ),
)
