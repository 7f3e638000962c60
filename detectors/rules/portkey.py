"""Which strings are keys of Portkey?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "portkey-api-key",
        "Portkey API key",
        "port[_-]?key",
        "[A-Za-z0-9+/]{27,44}+=?",
        lambda random: _forge.text(random, _forge.ALNUM, 28),
        "https://portkey.ai/docs/api-reference/inference-api/authentication",
        end=END_BASE64,
        confidence=Confidence.MEDIUM,
        carrier="PORTKEY_API_KEY={secret}",
        keywords=("portkey",),
        issuer="portkey",
    ),
)
