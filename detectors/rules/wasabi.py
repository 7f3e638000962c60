"""Which strings are Wasabi's secret keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "wasabi-secret-key",
        "Wasabi secret key",
        r"wasabi(?:sys)?",
        ALNUM,
        40,
        "https://docs.wasabi.com/docs/creating-a-user-account-and-access-key",
        issuer="wasabi",
        what=r"secret(?:[_ -]?(?:access[_ -]?)?key)?|(?:root[_ -]?)?password",
        carrier="WASABI_ACCESS_KEY={access_key}\nWASABI_SECRET_KEY={secret}",
        keywords=("wasabi",),
        severity=Severity.CRITICAL,
        companions={
            "access_key": Companion(
                named("access[_ -]?key(?:[_ -]?id)?", "[A-Za-z0-9]{20}"),
                lambda random: _forge.text(random, _forge.DIGITS + _forge.UPPER, 20),
                secret=False,
            )
        },
    ),
)
