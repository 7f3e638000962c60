"""Which strings are tokens of Sourcegraph?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX, URL64, prefixed
from detectors.rules._shaped import prefixed_shape

_TOKENS = "https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token"


def _forge_token(random: Random) -> str:
    return f"{_forge.text(random, _forge.HEX, 16)}_{_forge.text(random, _forge.HEX, 40)}"


RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "sourcegraph-token",
        "Sourcegraph access token",
        "sgp_",
        "(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}",
        _forge_token,
        _TOKENS,
        issuer="sourcegraph",
    ),
    prefixed(
        "sourcegraph-gateway",
        "Sourcegraph Cody gateway token",
        "sgd_",
        HEX,
        64,
        _TOKENS,
        issuer="sourcegraph",
        severity=Severity.MEDIUM,
    ),
    prefixed(
        "sourcegraph-license",
        "Sourcegraph licence key token",
        "slk_",
        HEX,
        64,
        _TOKENS,
        issuer="sourcegraph",
        severity=Severity.MEDIUM,
    ),
    prefixed(
        "sourcegraph-amp",
        "Sourcegraph Amp access token",
        "sgamp_user_",
        URL64,
        26,
        "https://ampcode.com/manual",
        most=160,
        issuer="sourcegraph",
    ),
    named_rule(
        "sourcegraph-token-old",
        "Sourcegraph access token (older form)",
        "sourcegraph",
        HEX,
        40,
        _TOKENS,
        issuer="sourcegraph",
        also="src_access_token",
        keywords=("sourcegraph", "src_access"),
        carrier="SRC_ACCESS_TOKEN={secret}",
    ),
)
