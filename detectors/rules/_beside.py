"""Which name belongs to a password or a secret: the user, the account, the client beside it?

Such a name is no secret and makes nothing surer. It says whose the credential is, so that one
finding holds both: who, and with what.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Companion, Inspection, JSONValue, Rule
from detectors.rules import _forge

_NEAR = 200
"""Characters: the same paragraph, the next lines of a settings file, the same row of a table."""
_GIVES = r"[\"'`*_]{0,3}[ \t]{0,4}(?:=>|:=|=|:|\||\bis\b|[ \t])[ \t]{0,4}[\"'`*_]{0,3}"
_NO_NAME = (
    r"(?!(?i:and|or|is|was|the|for|to|with|name|id|pass\w*|pwd?|secret|none|null|true|false)\b)"
)


def _beside(names: str, value: str, forge: Callable[[Random], str]) -> Companion:
    return Companion(
        lazy.pattern(
            rf"(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))(?i:{names})(?![A-Za-z]){_GIVES}"
            rf"{_NO_NAME}(?P<secret>{value})(?=[\s\"'`,;|*)\]}}&]|$)"
        ),
        forge,
        secret=False,
        reach=_NEAR,
    )


USER = _beside(
    r"user(?:[_ -]?(?:name|id))?|uid|log-?in|account|e-?mail|usuario|usuário|benutzer(?:name)?"
    r"|identifiant|utilisateur|utente",
    r"[A-Za-z0-9][\w.@+\\-]{1,63}",
    lambda random: "deploy-" + _forge.text(random, _forge.HEX, 4),
)
CLIENT = _beside(
    r"(?:client|app(?:lication)?|consumer|oauth)[_ -]?(?:id|key)|key[_ -]?id|access[_ -]?key",
    r"[A-Za-z0-9][\w.@:-]{3,127}",
    lambda random: "web-" + _forge.text(random, _forge.HEX, 8),
)
TENANT = _beside(
    r"(?:tenant|directory|realm|org(?:anization)?|workspace)(?:[_ -]?id)?",
    r"[A-Za-z0-9][\w.-]{3,63}",
    lambda random: "corp-" + _forge.text(random, _forge.HEX, 6),
)


def with_names(rule: Rule, carrier: str, **companions: Companion) -> Rule:
    """`rule` with these companions, each a fact of the finding under its own name.

    `carrier` goes before the rule's own and holds each of them.
    """
    inspect = rule.inspect

    def both(value: str, found: Mapping[str, str], now: datetime) -> Inspection:
        seen = inspect(value, found, now)
        names: dict[str, JSONValue] = {
            name: found[name][:80] for name in companions if name in found and found[name] != value
        }
        return replace(seen, facts={**seen.facts, **names}) if names else seen

    return replace(
        rule,
        companions={**rule.companions, **companions},
        inspect=both,
        carrier=f"{carrier}\n{rule.carrier}",
    )
