"""Which strings are Pinterest's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX, UPPER, prefixed

_DOC = (
    "https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/"
)


RULES: tuple[Rule, ...] = (
    prefixed(
        "pinterest-token",
        "Pinterest access token",
        "pina_",
        UPPER,
        60,
        _DOC,
        issuer="pinterest",
        most=160,
    ),
    named_rule(
        "pinterest-secret",
        "Pinterest app secret",
        r"pinterest",
        HEX,
        40,
        _DOC,
        issuer="pinterest",
        carrier="PINTEREST_APP_SECRET={secret}",
        keywords=("pinterest",),
        what=r"(?:client|app)[_ -]?secret|secrets?(?:[_ -]?key)?",
    ),
)
