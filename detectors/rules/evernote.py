"""Which strings are Evernote's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://dev.evernote.com/doc/articles/dev_tokens.php"


RULES: tuple[Rule, ...] = (
    shaped(
        "evernote-token",
        "Evernote token",
        r"S=s[0-9]{1,4}:U=[0-9a-f]{1,12}:E=[0-9a-f]{8,14}:C=[0-9a-f]{8,14}:P=[0-9a-f]{1,6}:A=[^:\s]{1,60}:V=2:H=[0-9a-f]{32}",
        fields(
            "S=s12:U=",
            (HEX, 6),
            ":E=",
            (HEX, 11),
            ":C=",
            (HEX, 11),
            ":P=1cd:A=en-devtoken:V=2:H=",
            (HEX, 32),
        ),
        _DOC,
        issuer="evernote",
        keywords=(":v=2:h=",),
        near_misses=(
            "S=s1:U=1:E=12345678901:C=12345678901:P=1cd:A=x:V=2:H=" + "0" * 32,
            "a:V=2:H=1",
        ),
        check=lambda value: plausible(value[-32:], 8),
        specific=70,
    ),
)
