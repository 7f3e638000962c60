"""Which strings are Hugging Face's access tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL, token
from detectors.rules._plain import LETTERS, prefixed

_TOKENS = "https://huggingface.co/docs/hub/security-tokens"
_OAUTH = "https://huggingface.co/docs/hub/oauth"


def _forge_oauth(random: Random) -> str:
    head = _forge.base64url(b'{"alg":"EdDSA"}')
    body = _forge.base64url(f'{{"sub":"{_forge.text(random, _forge.HEX, 24)}"}}'.encode())
    return f"hf_oauth_{head}.{body}.{_forge.text(random, _forge.URL64, 86)}"


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
    Rule(
        id="huggingface-oauth",
        title="Hugging Face OAuth or session token",
        issuer="huggingface",
        pattern=token(
            r"hf_(?:oauth|jwt)_eyJ[A-Za-z0-9_-]{12,200}+\.eyJ[A-Za-z0-9_-]{40,1200}+"
            r"\.[A-Za-z0-9_-]{40,700}+",
            end=END_URL,
        ),
        keywords=("hf_oauth_", "hf_jwt_"),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_oauth,
        near_misses=(
            "HF_OAUTH_SCOPES=openid profile",
            "hf_oauth_eyJ" + "x" * 30 + ".eyJ" + "x" * 60 + "." + "x" * 60,
            _forge.example(_forge_oauth).replace("hf_oauth_", "hf_oauth-"),
        ),
        references=(_OAUTH,),
        check=lambda value: plausible(value.rpartition(".")[2], 16),
        specific=65,
    ),
)
