"""Which strings are keys of Weights & Biases?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX, URL64, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "wandb-api-key",
        "Weights & Biases API key",
        "wandb_v1_",
        URL64,
        60,
        "https://docs.wandb.ai/models/track/environment-variables",
        most=110,
        issuer="wandb",
    ),
    named_rule(
        "wandb-legacy-key",
        "Weights & Biases API key (older form)",
        "wandb|weights[_ .-]?(?:and|&)[_ .-]?biases",
        HEX,
        40,
        "https://docs.wandb.ai/models/track/environment-variables",
        also=r"api\.wandb\.ai[^\n]{0,40}?\n?[^\n]{0,40}?password"
        r"|wandb[ \t]{1,3}login(?:[ \t]{1,3}--[a-z-]{3,20}(?:[ =]https?://[^\s]{1,80}+)?){0,4}",
        carrier="WANDB_API_KEY={secret}",
        keywords=("wandb", "weights"),
        issuer="wandb",
    ),
)
