"""Which strings are Braze's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

_DOC = "https://www.braze.com/docs/api/basics/"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "braze-key",
        "Braze REST API key",
        r"braze(?![^\n=:]{0,24}(?:app[_ -]?id|sdk|group))",
        _DOC,
        issuer="braze",
        carrier="BRAZE_REST_API_KEY={secret}",
        keywords=("braze",),
        specific=45,
    ),
)
