"""Which strings are Detectify's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape
from detectors.rules._plain import HEX

_KEYS = "https://developer.detectify.com/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "detectify-api-key",
        "Detectify API key",
        "detectify",
        HEX,
        32,
        _KEYS,
        issuer="detectify",
        carrier="DETECTIFY_API_KEY={secret}",
        keywords=("detectify",),
    ),
    named_shape(
        "detectify-secret-key",
        "Detectify secret key",
        "detectify",
        "[A-Za-z0-9+/]{43}=",
        lambda random: _forge.text(random, _forge.BASE64, 43) + "=",
        _KEYS,
        issuer="detectify",
        carrier="DETECTIFY_SECRET_KEY={secret}",
        keywords=("detectify",),
        end="(?![A-Za-z0-9+/=])",
        check=alive,
        least=1,
    ),
)
