"""Which strings are keys of DeepSeek?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "deepseek-api-key",
        "DeepSeek API key",
        "deep[_ .-]?seek",
        "sk-[0-9a-f]{32}",
        lambda random: "sk-" + _forge.text(random, _forge.HEX, 32),
        "https://api-docs.deepseek.com/",
        carrier="DEEPSEEK_API_KEY={secret}",
        keywords=("deepseek", "deep_seek", "deep-seek"),
        issuer="deepseek",
    ),
)
