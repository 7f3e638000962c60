"""Which strings are Tumblr's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://www.tumblr.com/docs/en/api/v2#auth"


RULES: tuple[Rule, ...] = (
    named_rule(
        "tumblr-secret",
        "Tumblr consumer secret",
        r"tumblr",
        ALNUM,
        50,
        _DOC,
        issuer="tumblr",
        carrier="TUMBLR_CONSUMER_SECRET={secret}",
        keywords=("tumblr",),
        severity=Severity.MEDIUM,
        what=(r"secrets?(?:[_ -]?key)?|(?:consumer|oauth|token)[_ -]?secret|" r"oauth[_ -]?token"),
    ),
)
