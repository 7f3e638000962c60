"""Which strings are keys of HeyGen?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_BASE64
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "heygen-api-key",
        "HeyGen API key",
        "hey[_ .-]?gen",
        "(?:sk_V2_hgu_[A-Za-z0-9_-]{20,60}+|[A-Za-z0-9+/]{44,60}+={0,2})",
        lambda random: "sk_V2_hgu_" + _forge.text(random, _forge.ALNUM, 40),
        "https://docs.heygen.com/docs/quick-start",
        end=END_BASE64,
        check=lambda value: plausible(value, 12),
        carrier="HEYGEN_API_KEY={secret}",
        keywords=("heygen", "hey_gen", "hey-gen"),
        confidence=Confidence.MEDIUM,
        issuer="heygen",
    ),
)
