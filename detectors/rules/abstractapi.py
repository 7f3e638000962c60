<<<<<<< HEAD
"""Which strings are Abstract API's keys?"""
=======
"""Which strings are keys of Abstract API?"""
>>>>>>> data

from __future__ import annotations

from detectors.model import Rule, Severity
<<<<<<< HEAD
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://docs.abstractapi.com/"

=======
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

>>>>>>> data
RULES: tuple[Rule, ...] = (
    named_rule(
        "abstractapi-api-key",
        "Abstract API key",
<<<<<<< HEAD
        "abstract[_ -]?api",
        HEX,
        32,
        _KEYS,
        issuer="abstractapi",
        carrier="ABSTRACTAPI_API_KEY={secret}",
        keywords=("abstractapi", "abstract_api", "abstract-api"),
        severity=Severity.MEDIUM,
=======
        "abstract[_ .-]?api",
        HEX,
        32,
        "https://docs.abstractapi.com/",
        severity=Severity.MEDIUM,
        also=query("abstractapi.com", "api_key"),
        carrier="ABSTRACTAPI_KEY={secret}",
        keywords=("abstractapi", "abstract_api"),
        issuer="abstractapi",
>>>>>>> data
    ),
)
