"""Which strings are TextMagic's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://docs.textmagic.com/#section/Authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "textmagic-key",
        "TextMagic API key",
        r"text[_ -]?magic",
        ALNUM,
        30,
        _DOC,
        issuer="textmagic",
        carrier="TEXTMAGIC_API_KEY={secret}",
        keywords=("textmagic", "text_magic", "text-magic"),
    ),
)
