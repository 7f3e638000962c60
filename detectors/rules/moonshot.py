"""Which strings are keys of Moonshot AI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    named_shape(
        "moonshot-api-key",
        "Moonshot AI API key",
        "moonshot(?:[_ .-]?ai)?|kimi",
        "sk-[A-Za-z0-9]{48}",
        lambda random: "sk-" + _forge.text(random, _forge.ALNUM, 48),
        "https://platform.moonshot.ai/docs/introduction",
        carrier="MOONSHOT_API_KEY={secret}",
        keywords=("moonshot", "kimi_", "kimi-", "kimi "),
        issuer="moonshot",
    ),
    prefixed(
        "moonshot-kimi-key",
        "Kimi Code API key",
        "sk-kimi-",
        ALNUM,
        48,
        "https://platform.moonshot.ai/docs/introduction",
        most=80,
        issuer="moonshot",
    ),
)
