"""Which strings are Firezone's tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

_TOKENS = "https://www.firezone.dev/kb/deploy/gateways"


def _forge_token(random: Random) -> str:
    body, signature = (_forge.text(random, _forge.URL64, each) for each in (60, 43))
    return f"SFMyNTY.g2g{body}.{signature}"


RULES: tuple[Rule, ...] = (
    named_shape(
        "firezone-token",
        "Firezone token",
        "firezone",
        r"[A-Za-z0-9_.-]{0,60}SFMyNTY\.[A-Za-z0-9_-]{40,600}\.[A-Za-z0-9_-]{43}",
        _forge_token,
        _TOKENS,
        issuer="firezone",
        carrier="FIREZONE_TOKEN={secret}",
        keywords=("firezone",),
        severity=Severity.CRITICAL,
        end=END_URL,
        check=alive,
        least=1,
    ),
)
