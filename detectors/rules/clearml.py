"""Which strings are keys of ClearML?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "clearml-secret-key",
        "ClearML secret key",
        "clear[_ .-]?ml|trains",
        URL64,
        50,
        "https://clear.ml/docs/latest/docs/configs/env_vars",
        most=80,
        what="secret[_ .-]?key",
        companions={
            "access_key": Companion(
                named("access[_ .-]?key", "[A-Z0-9]{20,40}+"),
                lambda random: _forge.text(random, _forge.DIGITS + _forge.UPPER, 30),
                secret=False,
            )
        },
        carrier="CLEARML_API_ACCESS_KEY={access_key}\nCLEARML_API_SECRET_KEY={secret}",
        keywords=("clearml", "clear_ml", "trains_api"),
        issuer="clearml",
    ),
)
