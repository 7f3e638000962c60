"""Which strings are Sauce Labs' access keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._named import named_uuid
from detectors.rules._pattern import named

_NAME = Companion(
    named(r"sauce[_ -]?(?:labs[_ -]?)?user(?:[_ -]?name)?", "[A-Za-z0-9][A-Za-z0-9._-]{2,60}+"),
    lambda random: "team" + _forge.number(random, 5),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    named_uuid(
        "saucelabs-key",
        "Sauce Labs access key",
        "sauce(?:[_ -]?labs)?",
        "https://docs.saucelabs.com/basics/environment-variables/",
        issuer="saucelabs",
        keywords=("saucelabs", "sauce_", "sauce-", "sauce labs", "sauce.", "sc -u ", "sc run -u"),
        also=r"(?<![a-z])sc[ ](?:run[ ])?-u[ ]\S{1,40}[ ]-k",
        companions={"username": _NAME},
        carrier="SAUCE_USERNAME={username}\nSAUCE_ACCESS_KEY={secret}",
    ),
)
