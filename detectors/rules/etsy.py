"""Which strings are Etsy's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import LOWER
from detectors.rules._looks import kinds
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END_URL

_DOC = "https://developers.etsy.com/documentation/essentials/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "etsy-keystring",
        "Etsy API keystring",
        r"etsy",
        LOWER,
        24,
        _DOC,
        issuer="etsy",
        carrier="ETSY_API_KEY={secret}",
        keywords=("etsy",),
        severity=Severity.MEDIUM,
        what=r"(?:api[_ -]?)?key(?:[_ -]?string)?|keystring|client[_ -]?id",
    ),
    named_shape(
        "etsy-token",
        "Etsy access or refresh token",
        r"etsy",
        r"[0-9]{6,12}\.[A-Za-z0-9_-]{60,160}+",
        lambda random: f"{_forge.number(random, 8)}.{_forge.text(random, _forge.URL64, 86)}",
        _DOC,
        issuer="etsy",
        carrier="ETSY_ACCESS_TOKEN={secret}",
        keywords=("etsy",),
        end=END_URL,
        what=r"(?:(?:access|refresh|oauth|api)[_ -]?)?tokens?",
        check=kinds(9),
    ),
)
