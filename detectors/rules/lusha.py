"""Which strings are Lusha's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

_DOC = "https://docs.lusha.com/apis/openapi"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "lusha-key",
        "Lusha API key",
        r"lusha",
        _DOC,
        issuer="lusha",
        carrier="LUSHA_API_KEY={secret}",
        keywords=("lusha",),
        specific=45,
    ),
)
