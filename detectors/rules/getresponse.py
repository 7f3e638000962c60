"""Which strings are GetResponse's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._structured import LOWER

_DOC = "https://apidocs.getresponse.com/v3/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "getresponse-key",
        "GetResponse API key",
        r"get[_-]?response[_ -]?(?=api|key|token|auth|secret)",
        LOWER,
        32,
        _DOC,
        issuer="getresponse",
        carrier="GETRESPONSE_API_KEY={secret}",
        keywords=("getresponse", "get_response_api", "get-response-api"),
    ),
)
