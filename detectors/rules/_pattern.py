"""How is a token with a prefix bounded on both sides, so that part of a longer word is none?"""

from __future__ import annotations

import regex

START = r"(?:(?<![A-Za-z0-9])|(?<=\\[nrtbf])|(?<=%[0-9A-Fa-f]{2}))"
"""No letter or digit before, unless it belongs to an escape: `\\n`, `%3D`. `_*`<>|"'` may touch."""

END = r"(?![A-Za-z0-9])"
"""After a token of letters and digits. `_` may follow: it closes italics in Slack."""

END_URL = r"(?![A-Za-z0-9-]|_[A-Za-z0-9_-])"
"""After a token whose alphabet has `_` and `-`. One `_` that closes italics may follow."""

URL64 = r"[A-Za-z0-9_-]"
ALNUM = r"[A-Za-z0-9]"
BASE64 = r"[A-Za-z0-9+/]"


def token(body: str, *, end: str = END) -> regex.Pattern[str]:
    """`body` as the whole of group "secret", bounded on both sides."""
    return regex.compile(f"{START}(?P<secret>{body}){end}")


def named(names: str, value: str, *, end: str = END) -> regex.Pattern[str]:
    """`value` where a name from `names` (alternatives of a regex, any case) stands just before.

    For secrets without a prefix of their own. Between name and value may stand what settings
    files, shells, headers, JSON, tables and people write: quotes, `=`, `:`, `=>`, "is", and at
    most a dozen characters in all. Values keep their case.
    """
    quotes, blanks = r"[\"'`*_]{0,2}", r"[ \t]{0,3}"
    joint = r"(?:=>|:=|=|:|\||\bis\b|->|,)?"
    between = f"{quotes}{blanks}{joint}{blanks}(?:Bearer[ \t])?{quotes}"
    return regex.compile(f"(?i:{names}){between}(?P<secret>(?<![A-Za-z0-9]){value}){end}")
