"""Where do a person, or a system, and a password stand side by side, with no word for either?

An address of mail and what follows it, a list of systems with arrows: nothing names the password,
so it has to look like one that somebody made up.
"""

from __future__ import annotations

from functools import partial

import regex

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules._exempt import exempt
from detectors.rules._handed import MAIL_DOMAINS, handed
from detectors.rules._made_up import made_up
from detectors.rules._prose import QUOTE, WORD
from detectors.rules._values import forge_password, is_name

MIXED = r"(?=\S{0,62}[0-9!#$%&*+=?@^~])(?=\S{0,62}[A-Za-zÀ-ɏ])(?!\S{0,60}(?:/|\.\w{1,4}$))" + WORD
JOINED = rf"(?=\S{{0,62}}[A-Za-zÀ-ɏ][-_.!#$%&*+=?@^~][A-Za-zÀ-ɏ])(?!\S{{0,60}}/){WORD}"
_ENDS = rf"(?={QUOTE}[)\].,;]{{0,2}}(?:\s|$))"
_LINE_ENDS = rf"(?={QUOTE}[ \t]{{0,4}}(?:\r?\n|$))"
_MAIL = (
    r"(?<![\w.+@/-])(?P<user>[\w.+-]{1,40}+@[A-Za-z0-9-]{1,40}+(?:\.[A-Za-z0-9-]{1,20}){1,4}+)"
    r"[)>\]`*]{0,2}"
)
_USER = r"(?P<user>(?!\d+\b)[\w.+@\\-]{2,60}?)"
_ARROW = r"(?:→|⇒|➜|[-=]{1,2}>)"
_AND = r"(?:and|und|et|y|e|i|en|och|og|ja|a|и|та|ve|i|és|și|with|mit|avec|con|com|met|z|s)"


def _looks_told(value: str) -> bool:
    return handed(value) and made_up(value) >= _SIGNS and not is_name(value)


_SIGNS = 3
"""Where nothing but a mail address stands before it."""
_OTHER_TALK = lazy.pattern(
    r"(?i)(?:^|[\s(])(?:from|to|cc|bcc|von|an|de|para|reply-to|mailto|sent|author|reporter|assignee"
    r"|contact|regards|thanks|subject|betreff)[ ]?:?[ ]{0,2}[\"'`*_<(\[]{0,3}$"
)


def _of_a_mail(found: regex.Match[str]) -> str:
    """Why the address belongs to a letter and not to a login."""
    start = found.start("user")
    if _OTHER_TALK.search(found.string[max(0, start - 40) : start]):
        return "the address of a letter"
    return exempt(found)


listed = partial(
    Rule,
    issuer=None,
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_password,
    references=("Lists and messages in which people hand over logins.",),
    specific=6,
)
"""A rule for what lists tell; each says what it takes."""

MAIL = listed(
    id="mail-and-password",
    title="Mail address with a password beside it",
    pattern=lazy.pattern(
        # a mailbox, its server, and then its password
        rf"{_MAIL}[,;][ ][\w.-]{{3,60}}(?:[ :]\d{{2,5}})?(?:[ ](?:SSL|TLS|STARTTLS))?[,;][ ]"
        rf"{QUOTE}(?P<secret>{MIXED}){_ENDS}"
        rf"|{_MAIL}(?:[ ]{{0,2}}(?:[/|,;–—]|-{{1,2}}|{_ARROW}|[:])[ ]{{0,2}}|[ ](?i:{_AND})[ ])"
        rf"{QUOTE}(?P<secret>{MIXED}|{JOINED}){_ENDS}"
        rf"|{_MAIL}[ \t]{{0,4}}\r?\n[ \t>*•-]{{0,6}}{QUOTE}"
        rf"(?P<secret>{MIXED}|{JOINED}){_LINE_ENDS}"
    ),
    keywords=tuple(f".{each}" for each in MAIL_DOMAINS),
    anchors={f".{each}": rf"@[a-z0-9.-]{{1,60}}\.{each}" for each in MAIL_DOMAINS},
    near_misses=(
        "kim@corp.io, the build2 is red",
        "From: kim@corp.io\nRe: Build-2024",
        "write to kim@corp.io and use plan-B",
        "kim@corp.io | +49 170 1234567",
        "kim@corp.io\nSenior engineer",
    ),
    check=_looks_told,
    excepts=_of_a_mail,
    carrier="kim@corp.io – {secret}",
)
ARROW = listed(
    id="login-after-arrow",
    title="Login of a system in a list with arrows",
    pattern=lazy.pattern(
        rf"{_ARROW}[ ]{{0,2}}{_USER}[ ]?[/|][ ]?{QUOTE}(?P<secret>{MIXED}|{JOINED}){_ENDS}"
        rf"|(?<=[\w)][ ]?:[ ]){_USER}[ ]{_ARROW}[ ]{QUOTE}"
        # not a type: Int2Text
        rf"(?=\S{{0,62}}(?:[-_.!#$%&*+=?@^~][A-Za-z0-9]|\d\d))(?P<secret>{MIXED}|{JOINED}){_ENDS}"
    ),
    keywords=("→ ", "⇒ ", "➜ ", "-> ", "=> "),
    near_misses=(
        "src -> lib / module2",
        "f: int -> str2",
        "state: open -> in-progress",
        "prod -> eu-west-1 / node-3",
        "x => y / z2",
    ),
    check=_looks_told,
    excepts=exempt,
    carrier="grafana → viewer / {secret}",
)

RULES: tuple[Rule, ...] = (MAIL, ARROW)
