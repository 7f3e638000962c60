"""What are the pieces of a pattern's source? For what is read from patterns without running them.

Syntax: the documentation of the module `regex`. What is not understood is `bad`.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

_NUMBER = r"u[\da-fA-F]{4}|U[\da-fA-F]{8}|x[\da-fA-F]{2}"
ITEM = regex.compile(rf"\\[pP]\{{[^}}]*\}}|\\(?P<number>{_NUMBER})|\\.", regex.DOTALL)
"""What begins with a backslash in a set."""
_TOKEN = regex.compile(
    # most of a pattern; the last letter may be repeated, the others are not
    r"(?P<plain>[A-Za-z0-9 _:;,'\"/@#%&=<>~`!-]+(?![?*+{]))"
    r"|(?P<look>\(\?(?P<behind><)?[=!])"
    r"|(?P<open>\((?:\?(?:P?<\w+>|>|:)|(?!\?)))"
    r"|(?P<flags>\(\?(?:[ims]+(?:-[ims]+)?|-[ims]+):)|(?P<all>(?<![\s\S])\(\?[ims]+\))"
    r"|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<repeat>\{(?P<least>\d*)(?P<comma>,)?(?P<most>\d*)\}|[*+?])[+?]?"
    r"|(?P<set>\[(?P<not>\^)?(?P<items>\]?(?:\\[pP]\{[^}]*\}|\\.|\[:\w+:\]|[^\]\\])*)\])"
    r"|(?P<again>\(\?P=\w+\)|\\[1-9]|\\g<\w+>)|(?P<list>\\L<\w+>)"
    r"|(?P<boundary>\\b)|(?P<place>\\[AZzBG]|[\^$])"
    rf"|(?P<property>\\[pP]\{{[^}}]*\}})|\\(?P<number>{_NUMBER})"
    r"|(?P<escape>\\[wdsWDSnrtfva]|\\[^A-Za-z0-9])"
    r"|(?P<bad>[(\\])"
    r"|(?P<one>.)",
    regex.DOTALL,
)


def tokens(source: str) -> Iterator[regex.Match[str]]:
    """Each piece of `source`, in order; the groups of a match say what it is."""
    return _TOKEN.finditer(source)
