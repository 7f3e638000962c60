"""Which strings are keys of Telesign?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import END_BASE64, base64_of
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "telesign-key",
        "Telesign API key",
        "telesign",
        "[A-Za-z0-9+/]{86}==",
        base64_of(86, "=="),
        "https://developer.telesign.com/enterprise/docs/authentication",
        issuer="telesign",
        carrier="TELESIGN_API_KEY={secret}",
        keywords=("telesign",),
        end=END_BASE64,
        severity=Severity.CRITICAL,
    ),
)
