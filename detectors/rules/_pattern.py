"""How is a token with a prefix bounded on both sides, so that part of a longer word is none?"""

from __future__ import annotations

import regex

from detectors import lazy

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
    return lazy.pattern(f"{START}(?P<secret>{body}){end}")


_WORDS = (
    r"value|android|is|was|ist|est|es|equals|set[ ]to|str(?:ing)?|const|secret(?:str)?|bearer|token"
    r"|basic|api[_-]?key|key|prod(?:uction)?|stag(?:e|ing)|dev|test(?:ing)?|live|old|new"
    r"|eu|us|v?\d"
)
BETWEEN = (
    rf"(?:[^A-Za-z0-9\n]{{0,10}}\n?[^A-Za-z0-9\n]{{1,10}}(?i:{_WORDS})(?![A-Za-z0-9])){{0,3}}?"
    r"[^A-Za-z0-9\n]{0,12}(?:\r?\n)?[^A-Za-z0-9\n]{0,12}(?<![A-Za-z0-9])"
)
"""What people and files write between a name and its value, in every syntax there is.

Signs of all kinds (`=`, `: "`, `</key><string>`, ` | `, `', '`), a few words that say "here it
comes", at most one line break between two of them. The fewest words are tried first, since a value
may itself begin like one: `live_…`, `2/…`.
"""
_CREDENTIAL = (
    r"(?:keys?|tokens?|secrets?|passwords?|credentials?|apikeys?|(?<![a-z])(?:passwd|pwd?|pat|creds"
    r"|auth(?:orization)?))"
)


def named(names: str, value: str, *, end: str = END) -> regex.Pattern[str]:
    """`value` where a name from `names` (alternatives of a regex, any case) stands just before.

    For secrets without a prefix of their own: `names` are the names under which they travel (the
    SDK's environment variables, settings, headers, flags). See `BETWEEN` for what may stand
    between name and value. Values keep their case.
    """
    return lazy.pattern(f"(?i:{names}){BETWEEN}(?P<secret>{value}){end}")


_NOT_ONE = (
    r"(?<!(?:cache|primary|foreign|idempotency|public|partition|sort|object|hash|lookup|trace"
    r"|translation|issue|project|natural|dedup|merge|group|row|ssh|host|csrf|xsrf|next|page"
    r"|continuation|cursor|registry|search)[ _-])"
)
_BESIDE = (
    r"(?:api[_-]?)?(?:keys?|tokens?|secrets?|pat|password|passwd|pw|auth|bearer|basic|refresh)"
)
"""Words for a credential that the value follows, where the issuer was named a little before."""
_REMARK = r"(?:[ ]?\([^()\n]{0,40}\))?"


def issued(
    who: str, value: str, *, what: str = _CREDENTIAL, also: str = "", end: str = END
) -> regex.Pattern[str]:
    """`value` after the issuer's name `who` and a word `what` for a credential, in either order.

    Both are alternatives of a regex in any case: `DATADOG_API_KEY=`, `datadog.apiKey:`, "the key
    of our Datadog account is". `also` are whole names without `who`: `DD_API_KEY`. The issuer may
    be named up to a line before, where the value follows a plain word for a credential.
    """
    exact = f"|(?:{also})" if also else ""
    beside = _BESIDE if what == _CREDENTIAL else what
    who = f"(?:(?<![A-Za-z])|(?-i:(?<=[a-z])(?=[A-Z])))(?:{who})"
    return lazy.pattern(
        # in one name or phrase; in a section, a mapping or a table of its own; "the key for who"
        f"(?i:{who}(?:[^\\n=:]{{0,24}}?|[^A-Za-z0-9]{{1,20}}(?:api|auth|access)?[_ -]?)"
        f"(?:{what})(?-i:(?![a-z]))"
        f"|(?:{what})[ \\t]{{1,2}}(?:for|of|to|from|at|in|on)[ \\t][^\\n=:]{{0,16}}?{who}"
        f"[^\\n=:]{{0,16}}?|{who}(?![a-z])[^\\n]{{0,100}}?(?:\\r?\\n[^\\n]{{0,60}}?)?"
        f"(?<![A-Za-z]){_NOT_ONE}(?:{beside})(?-i:(?![A-Za-z])){_REMARK}{exact})"
        f"{BETWEEN}(?P<secret>{value}){end}"
    )
