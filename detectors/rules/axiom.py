"""Which strings are Axiom's tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import END_UUID, UUID, uuid_after
from detectors.rules._looks import alive
from detectors.rules._shaped import shaped

_TOKENS = "https://axiom.co/docs/reference/tokens"

RULES: tuple[Rule, ...] = (
    shaped(
        "axiom-api-token",
        "Axiom API token",
        "xaat-" + UUID,
        uuid_after("xaat-"),
        _TOKENS,
        issuer="axiom",
        keywords=("xaat-",),
        end=END_UUID,
        check=alive,
        least=1,
        specific=55,
    ),
    shaped(
        "axiom-personal-token",
        "Axiom personal token",
        "xapt-" + UUID,
        uuid_after("xapt-"),
        _TOKENS,
        issuer="axiom",
        keywords=("xapt-",),
        end=END_UUID,
        severity=Severity.CRITICAL,
        check=alive,
        least=1,
        specific=55,
    ),
)
