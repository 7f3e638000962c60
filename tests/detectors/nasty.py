"""Which texts are made to be slow? Units that are repeated, each a trap for some scanner."""

from __future__ import annotations

from detectors import ALL_RULES

SHAPES = {
    "one letter": "a",
    "hexadecimal": "0f3a9c77b1",
    "base64": "Zm9vIGJhciBiYXo/",
    "prefixes": "ghp_",
    "headers": "eyJhbGciOi.",
    "key beginnings": "-----BEGIN RSA PRIVATE KEY-----\n",
    "angle brackets": "<|>",
    "links": "<http://a.b|a.b>",
    "open links": "<http:",
    "entities": "&amp;",
    "numeric entities": "&#65;",
    "names": "password",
    "settings": "password=",
    "open strings": 'secret="',
    "zero-width": "g\u200bhp_",
    "full width": "\uff47",
    "percent": "%2541",
    "escapes": "\\u0041",
    "backslashes": "\\",
    "stars": "*",
    "starred letters": "a*",
    "italics": "_a_ ",
    "fences": "```\na",
    "wiki": "{code}\nx",
    "addresses": "postgres://u:",
    "web addresses": "http://a:b@",
    "quotes": "\n> ",
    "logins": "login with a/b ",
    "newlines": "\n",
    "emoji": "😀",
    "zero bytes": "\x00",
    "every keyword": " ".join(keyword for rule in ALL_RULES for keyword in rule.keywords) + " ",
}


def never_the_same(unit: str, size: int) -> str:
    """`unit` again and again, with numbers between: nothing that was read once can be skipped."""
    unit *= max(1, 40 // len(unit))
    pieces = [f"{unit}{number:x} " for number in range(size // len(unit) + 1)]
    return "".join(pieces)[:size]
