"""Which strings are Fly.io's tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_BASE64
from detectors.rules._plain import URL64 as URL64_ALPHABET
from detectors.rules._plain import prefixed
from detectors.rules._shaped import shaped

_TOKENS = "https://fly.io/docs/security/tokens/"


def _forge_macaroon(random: Random) -> str:
    # "lJPE": an array of four whose first is an array of three, in MessagePack
    return "fm2_lJPE" + _forge.text(random, _forge.BASE64, 411) + "8"


RULES: tuple[Rule, ...] = (
    shaped(
        "flyio-macaroon",
        "Fly.io access token",
        r"fm(?:1[ar]|2)_[A-Za-z0-9+/]{150,4000}+={0,2}"
        r"(?:,fm(?:1[ar]|2)_[A-Za-z0-9+/]{150,4000}+={0,2}){0,6}",
        _forge_macaroon,
        _TOKENS,
        issuer="flyio",
        keywords=("fm2_", "fm1r_", "fm1a_"),
        near_misses=("fm2_" + "A" * 200, "fm2_lJPEshort", "FlyV1 tokens begin with fm2_"),
        check=lambda value: plausible(value[4:], 20),
        end=END_BASE64,
        severity=Severity.CRITICAL,
        least=1 / 3,
    ),
    prefixed(
        "flyio-oauth",
        "Fly.io personal access token",
        "fo1_",
        URL64_ALPHABET,
        43,
        _TOKENS,
        issuer="flyio",
        severity=Severity.CRITICAL,
    ),
)
