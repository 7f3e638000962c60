"""Which strings are tokens of Packagist and Private Packagist?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import prefixed_shape

_FORMAT = "https://packagist.com/docs/composer-authentication"

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "packagist-private",
        "Private Packagist token",
        "packagist_",
        "[a-z]{3}_[0-9a-f]{68}",
        lambda random: (
            random.choice(("ort", "out", "uut")) + "_" + _forge.text(random, _forge.HEX, 68)
        ),
        _FORMAT,
        issuer="packagist",
    ),
    named_rule(
        "packagist-token",
        "Packagist API token",
        "packagist",
        ALNUM,
        20,
        "Packagist's API documentation: the token of a profile, given as apiToken.",
        most=64,
        issuer="packagist",
        keywords=("packagist",),
        carrier="PACKAGIST_TOKEN={secret}",
    ),
)
