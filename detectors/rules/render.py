"""Which strings are Render's API keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM, prefixed
from detectors.rules._shaped import shaped

_KEYS = "https://render.com/docs/api#1-create-an-api-key"
_HOOKS = "https://render.com/docs/deploy-hooks"


def _forge_hook(random: Random) -> str:
    service = _forge.text(random, _forge.DIGITS + _forge.LOWER, 20)
    return (
        f"https://api.render.com/deploy/srv-{service}?key={_forge.text(random, _forge.URL64, 11)}"
    )


RULES: tuple[Rule, ...] = (
    prefixed(
        "render-api-key",
        "Render API key",
        "rnd_",
        ALNUM,
        28,
        _KEYS,
        issuer="render",
        most=40,
        severity=Severity.CRITICAL,
    ),
    shaped(
        "render-deploy-hook",
        "Render deploy hook",
        r"https?://api\.render\.com/deploy/srv-[a-z0-9]{20}\?key=[A-Za-z0-9_-]{8,40}+",
        _forge_hook,
        _HOOKS,
        issuer="render",
        keywords=("api.render.com/deploy/",),
        near_misses=(
            "https://api.render.com/deploy/srv-abc?key=",
            "https://api.render.com/v1/services/srv-0a1b2c3d4e5f6a7b8c9d",
        ),
        check=lambda value: plausible(value.rsplit("=", 1)[1], 6),
        end=END_URL,
        severity=Severity.LOW,
        confidence=Confidence.HIGH,
    ),
)
