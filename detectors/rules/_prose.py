"""Where do people tell one another a password?"""

from __future__ import annotations

import regex

from detectors.entropy import Look, look
from detectors.model import Confidence, Rule, Severity
from detectors.rules._values import (
    forge_password,
)

_SPOKEN = regex.compile(
    r"^(?=.*[A-Za-z])(?:(?=.*\d)|(?=.*[A-Za-z][!@#$%^*+=?&][A-Za-z0-9]))[!-~\u00a1-\u024f]{6,64}$"
)
_TALK = regex.compile(
    r"(?i)^\W*[a-z]+'[a-z]{1,2}\W*$|^[(\[]|[)\]]$|^\d+\W*[a-z]{1,4}\W*$|^[a-z]+\d?[/,:;]|^#|^@|^/"
    r"|^\d+(?:[-.]|x(?!\w))|^[\d.,]+$|\.{2}|^[a-z]+\?+$|^[<>]|^[a-z]{1,5}\+[a-z]{1,5}(?:\+|$)|=$|^\w+=\w*$"
)


def _spoken(value: str) -> bool:
    """Letters with digits or signs among them: no word that could follow "the password is"."""
    return (
        _SPOKEN.match(value) is not None
        and _TALK.search(value) is None
        and look(value) >= Look.CHOSEN
    )


_QUOTE = r"[\"'`*_]{0,3}"
_WORD = r"(?:[^\s\"'`<>|\\]|\|(?![^<>|\n]{0,200}>)|\\(?![nrt\"'])){5,63}[^\s\"'`<>,;.:*_~)\]|\\]"
"""A password between spaces, without the full stop or bracket that closes a sentence."""
_SAYS = (
    # English, German, French, Spanish and Portuguese
    r"pass(?:word|wd|phrase|code|wort)?|pwd?|kennwort|zugangspasswort|mot de passe|mdp"
    r"|contrase(?:ñ|n)a|clave|senha"
)
_IS = (
    r"(?:[ \t]{1,2}(?:now|currently|again|jetzt|aktuell|still))?[ \t]{0,2}"
    r"(?:\b(?:is|was|are|set to|is set to|changed to|reset to|will be|to|ist|lautet|est|es|é)\b"
    r"(?:[ ]now\b)?[ \t]{0,2}:?|:|=|->|→|[ ]-[ ])"
)
_FOR = r"(?:[ \t](?:for|of|on|to|für|von|pour|de|del|para|do|da)[ \t][\w.@/ '-]{1,48}?)?"

PROSE = Rule(
    id="password-in-prose",
    title="Password said in a sentence",
    issuer=None,
    pattern=regex.compile(
        rf"(?i:(?<![A-Za-z0-9])(?:{_SAYS})\b{_FOR}{_IS}[ \t]{{0,3}}\n?{_QUOTE})"
        rf"(?P<secret>{_WORD})"
    ),
    keywords=(
        "password",
        "passwd",
        "passphrase",
        "passcode",
        "passwort",
        "kennwort",
        "mot de passe",
        "mdp ",
        "mdp:",
        "contrase",
        "clave ",
        "senha",
        "pwd ",
        "pwd:",
        "pwd=",
        "pw is",
        "pw:",
        "pw =",
        "pw=",
        "pw for",
        "pass is",
        "pass:",
        "pass =",
        "pass=",
        "pass for",
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_password,
    near_misses=(
        "the password is wrong again",
        "the password is on the sticky note, ask Kim",
        "my password is 8 characters long",
        "password: required",
        "das Passwort ist abgelaufen",
    ),
    references=("Sentences in which people hand over passwords.",),
    check=_spoken,
    carrier="the db password is {secret}",
    specific=8,
)

LOGIN = Rule(
    id="login-in-prose",
    title="User name and password said together",
    issuer=None,
    pattern=regex.compile(
        r"(?i:\b(?:log ?-?in|logon|sign ?in|creds?|credentials?|account|user(?:name)?"
        r"|zugang(?:sdaten)?|identifiants?|usuario)\b[^\n/|{}]{0,24}?"
        r"(?:\b(?:with|as|is|are|using|mit|avec|con)\b|[:=](?=[ \t]))"
        rf"[ \t]{{0,3}}{_QUOTE})(?P<user>(?!\d+\b)[^\s\"'`<>/|,;:=]{{2,64}}+){_QUOTE}"
        r"(?i:[ \t]{0,3}(?:/|\||(?<=creds[ :]{1,3}\S{2,64}):|\b(?:and|und|et|y|with|mit)\b|,)"
        r"(?:[ \t]{0,3}\b(?:pass(?:word|wort)?|pw|mdp)\b[ \t]{0,2}[:=]?)?)"
        rf"[ \t]{{0,3}}{_QUOTE}(?P<secret>(?!\S{{0,60}}/){_WORD})"
    ),
    keywords=(
        *("login", "log in", "logon", "sign in", "creds", "credential", "username"),
        *("user:", "user =", "user is", "account:", "account is", "account with"),
        *("zugang", "identifiant", "usuario"),
    ),
    confidence=Confidence.MEDIUM,
    severity=Severity.HIGH,
    forge=forge_password,
    near_misses=(
        "login with SSO / Okta",
        "log in as admin / operator to see it",
        "user: anna, role: admin",
    ),
    references=("Sentences in which people hand over a user name and its password.",),
    check=_spoken,
    carrier="login with deploy / {secret}",
    specific=8,
)
