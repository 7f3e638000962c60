"""Which strings are Coveo's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import END_UUID, UUID, uuid_after
from detectors.rules._looks import alive
from detectors.rules._named import named_shape

_KEYS = "https://docs.coveo.com/en/1718/"

RULES: tuple[Rule, ...] = (
    named_shape(
        "coveo-api-key",
        "Coveo API key",
        "coveo",
        "xx" + UUID,
        uuid_after("xx"),
        _KEYS,
        issuer="coveo",
        carrier="COVEO_API_KEY={secret}",
        keywords=("coveo",),
        end=END_UUID,
        check=alive,
        least=1,
    ),
)
