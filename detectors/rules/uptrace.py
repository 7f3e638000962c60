"""Which strings are Uptrace's addresses with a token?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._shaped import shaped

_DSN = "https://uptrace.dev/get"

RULES: tuple[Rule, ...] = (
    shaped(
        "uptrace-dsn",
        "Uptrace DSN",
        r"https://[A-Za-z0-9_-]{20,40}@api\.uptrace\.dev",
        lambda random: f"https://{_forge.text(random, _forge.URL64, 22)}@api.uptrace.dev",
        _DSN,
        issuer="uptrace",
        keywords=("@api.uptrace.dev",),
        severity=Severity.LOW,
        end="",
        check=alive,
        least=1,
        specific=55,
    ),
)
