"""Which strings are Lever's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import BASE64, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape

_DOC = "https://hire.lever.co/developer/documentation#authentication"


RULES: tuple[Rule, ...] = (
    named_shape(
        "lever-key",
        "Lever API key",
        r"lever(?=[_.-]?(?:api|co\b|key|hire|token))",
        r"[A-Za-z0-9+/]{48,64}={0,2}",
        fields((BASE64, 48)),
        _DOC,
        issuer="lever",
        carrier="LEVER_API_KEY={secret}",
        keywords=(
            "lever_api",
            "lever_key",
            "lever-api",
            "leverapi",
            "lever.co",
            "lever_hire",
            "lever_token",
        ),
        severity=Severity.CRITICAL,
        end="(?![A-Za-z0-9+/=])",
        check=kinds(9),
    ),
)
