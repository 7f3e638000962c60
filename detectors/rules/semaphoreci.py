"""Which strings are Semaphore's API tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import URL64
from detectors.rules._shape import named_text

RULES: tuple[Rule, ...] = (
    named_text(
        "semaphoreci-token",
        "Semaphore API token",
        "semaphore[_ -]?ci|semaphoreci[.]com",
        URL64,
        20,
        "https://docs.semaphoreci.com/reference/api",
        most=36,
        issuer="semaphoreci",
        also=r"semaphore[_-](?:api[_-]|auth[_-])?token",
        keywords=("semaphore",),
        carrier="SEMAPHORE_API_TOKEN={secret}",
    ),
)
