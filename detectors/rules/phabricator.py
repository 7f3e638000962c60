"""Which strings are Conduit tokens of Phabricator and Phorge?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._shaped import prefixed_shape


def _check(value: str) -> bool:
    return sum(map(str.isdigit, value)) > 3 and noise(value[4:])


def _rule(kind: str, title: str, prefix: str) -> Rule:
    rule = prefixed_shape(
        f"phabricator-{kind}",
        title,
        prefix,
        "[a-z2-7]{28}",
        lambda random: _forge.text(random, _forge.BASE32.lower(), 28),
        "https://secure.phabricator.com/book/phabdev/article/conduit/",
        issuer="phabricator",
        check=_check,
        specific=50,
    )
    return replace(rule, anchors={prefix: prefix + "[a-z2-7]{12}"})


RULES: tuple[Rule, ...] = (
    _rule("api", "Phabricator Conduit API token", "api-"),
    _rule("cli", "Phabricator Arcanist token", "cli-"),
)
