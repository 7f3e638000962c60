"""Which strings are Canny's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_uuid

_DOC = "https://developers.canny.io/api-reference"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "canny-key",
        "Canny API key",
        r"canny(?=[_-]?(?:api|key|secret|token|io))",
        _DOC,
        issuer="canny",
        carrier="CANNY_API_KEY={secret}",
        keywords=("canny_", "canny-", "cannyapi", "canny.io", "cannykey"),
        specific=45,
    ),
)
