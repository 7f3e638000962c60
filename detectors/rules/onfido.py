"""Which strings are Onfido's API tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import shaped

_TOKENS = "https://documentation.onfido.com/api/latest/#authentication"


def _forge_token(random: Random, kind: str) -> str:
    first, second = (_forge.text(random, _forge.URL64, each) for each in (11, 32))
    return f"api_{kind}.{first}.{second}"


RULES: tuple[Rule, ...] = (
    shaped(
        "onfido-live-token",
        "Onfido API token",
        r"api_live(?:_us|_ca)?\.[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{32}",
        lambda random: _forge_token(random, "live"),
        _TOKENS,
        issuer="onfido",
        keywords=("api_live.", "api_live_us.", "api_live_ca."),
        severity=Severity.CRITICAL,
        end=END_URL,
        check=alive,
        least=1,
        specific=55,
    ),
    shaped(
        "onfido-sandbox-token",
        "Onfido sandbox API token",
        r"api_sandbox(?:_us|_ca)?\.[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{32}",
        lambda random: _forge_token(random, "sandbox"),
        _TOKENS,
        issuer="onfido",
        keywords=("api_sandbox.", "api_sandbox_us.", "api_sandbox_ca."),
        severity=Severity.LOW,
        end=END_URL,
        check=alive,
        least=1,
        specific=55,
    ),
)
