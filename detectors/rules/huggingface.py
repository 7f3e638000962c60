"""Which strings are Hugging Face's access tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import LETTERS, prefixed

_TOKENS = "https://huggingface.co/docs/hub/security-tokens"

RULES: tuple[Rule, ...] = (
    prefixed(
        "huggingface-token",
        "Hugging Face user access token",
        "hf_",
        LETTERS,
        34,
        _TOKENS,
        issuer="huggingface",
    ),
    prefixed(
        "huggingface-org",
        "Hugging Face organisation token",
        "api_org_",
        LETTERS,
        34,
        _TOKENS,
        issuer="huggingface",
    ),
)
