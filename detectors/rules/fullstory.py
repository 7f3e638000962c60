"""Which strings are FullStory's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape

_KEYS = "https://developer.fullstory.com/server/authentication/"

RULES: tuple[Rule, ...] = (
    named_shape(
        "fullstory-api-key",
        "FullStory API key",
        "full[_ -]?story",
        r"(?:(?:na1|eu1)\.)?[A-Za-z0-9+/]{40,160}+={0,2}",
        made(40, _forge.ALNUM),
        _KEYS,
        issuer="fullstory",
        carrier="FULLSTORY_API_KEY={secret}",
        keywords=("fullstory", "full_story", "full-story"),
        end="(?![A-Za-z0-9+/=])",
        check=lambda value: (
            alive(value) and any(map(str.isdigit, value)) and value != value.lower()
        ),
        least=1,
    ),
)
