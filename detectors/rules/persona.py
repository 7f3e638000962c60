"""Which strings are API keys of Persona, the identity verification?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import END_UUID, UUID, uuid_after
from detectors.rules._looks import alive
from detectors.rules._shaped import shaped

_KEYS = "https://docs.withpersona.com/api-keys"

RULES: tuple[Rule, ...] = (
    shaped(
        "persona-production-key",
        "Persona production API key",
        "persona_production_" + UUID,
        uuid_after("persona_production_"),
        _KEYS,
        issuer="persona",
        keywords=("persona_production_",),
        end=END_UUID,
        severity=Severity.CRITICAL,
        check=alive,
        least=1,
        specific=55,
    ),
    shaped(
        "persona-sandbox-key",
        "Persona sandbox API key",
        "persona_sandbox_" + UUID,
        uuid_after("persona_sandbox_"),
        _KEYS,
        issuer="persona",
        keywords=("persona_sandbox_",),
        end=END_UUID,
        severity=Severity.LOW,
        check=alive,
        least=1,
        specific=55,
    ),
)
