"""Which strings are Semaphore's API tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
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
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
