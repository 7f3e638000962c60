"""What stands in every text with such a value? Looked for before the patterns that know better.

Each begins with the characters that are seldom in a sentence: so it is over in a microsecond.
"""

from __future__ import annotations

import re

_LETTER = r"[^\W\d_]"
_PHRASE = rf"(?<={_LETTER}{{3}}[-_.]){_LETTER}{{3,14}}[-_.](?:{_LETTER}{{3}}|\d)"
_DIGIT = r"(?<=\d)(?=[^\s\d])|(?<=[^\s\d]\d)"

MIXED = re.compile(
    r"[0-9!@#$%^*+=?&_.-]"
    rf"(?:{_DIGIT}|(?<=[A-Za-z][!@#$%^*+=?&])[A-Za-z0-9]|{_PHRASE})"
)
"""For a password in a sentence: a digit or a sign that touches something else, or joined words."""
GIVEN = re.compile(
    r"[\"'`0-9!@#$%^*+=?~_.-]"
    # a quote that opens something: not the one in "it's", but that of r"…"
    r"(?:(?<=[\"'`])(?:(?<![A-Za-z][\"'`])|(?<=[^A-Za-z][rbuflnRBUFLN][\"'`]))(?=\S)"
    rf"|{_DIGIT}|(?<=\d{{4}})|(?<=[!@#$%^*+=?~])(?=\S)|(?<=\S[!@#$%^*+=~])|{_PHRASE})"
)
"""For the value of a setting: in quotes, after a sign, or with a digit or a sign in it."""
