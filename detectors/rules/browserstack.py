"""Which strings are BrowserStack's access keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

_NAME = Companion(
    named(
        r"browser[_ -]?stack[_ .-]?user(?:[_ -]?name)?|user[_ -]?name",
        "[A-Za-z][A-Za-z0-9]{2,30}_[A-Za-z0-9]{6}",
    ),
    lambda random: "team_" + _forge.text(random, _forge.ALNUM, 6),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "browserstack-key",
        "BrowserStack access key",
        "browser[_ -]?stack",
        ALNUM,
        20,
        "https://www.browserstack.com/docs/automate/selenium/authentication",
        issuer="browserstack",
        keywords=("browserstack", "browser_stack", "browser-stack", "browser stack"),
        companions={"username": _NAME},
        carrier="BROWSERSTACK_USERNAME={username}\nBROWSERSTACK_ACCESS_KEY={secret}",
    ),
)
