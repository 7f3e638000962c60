"""Which strings are API keys of Endor Labs?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import prefixed_shape

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "endorlabs-key",
        "Endor Labs API key",
        "endr+",
        "[A-Za-z0-9_-]{16,64}+",
        lambda random: _forge.text(random, _forge.ALNUM, 16),
        "https://docs.endorlabs.com/administration/api-keys/",
        issuer="endorlabs",
        end=END_URL,
    ),
)
