"""Which strings are Coveo's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._shaped import END_UUID, UUID, named_shape, uuid_after

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
    ),
)
