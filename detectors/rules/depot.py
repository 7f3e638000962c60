"""Which strings are tokens of Depot?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX
from detectors.rules._shaped import prefixed_shape

_TOKENS = "https://depot.dev/docs/cli/authentication"

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "depot-token",
        "Depot token",
        "depot_",
        "(?:org|project|user|pull|cache|job|ci)_[A-Za-z0-9]{30,90}+",
        lambda random: "org_" + _forge.text(random, _forge.HEX, 64),
        _TOKENS,
        issuer="depot",
        check=noise,
    ),
    named_rule(
        "depot-token-old",
        "Depot token (without prefix)",
        "depot",
        HEX,
        40,
        _TOKENS,
        most=80,
        issuer="depot",
        keywords=("depot_", "depot-", "depot.dev", "depot token"),
        carrier="DEPOT_TOKEN={secret}",
    ),
)
