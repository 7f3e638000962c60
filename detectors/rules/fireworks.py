"""Which strings are Fireworks AI's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._shaped import shaped

RULES: tuple[Rule, ...] = (
    shaped(
        "fireworks-api-key",
        "Fireworks AI API key",
        "fw_[A-Za-z0-9]{20,48}+",
        made(22, prefix="fw_"),
        "https://docs.fireworks.ai/getting-started/quickstart",
        issuer="fireworks",
        near="fireworks",
        carrier="FIREWORKS_API_KEY={secret}",
        keywords=("fireworks",),
        check=lambda value: alive(value) and any(map(str.isdigit, value)),
        specific=45,
    ),
)
