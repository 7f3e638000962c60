"""Which strings are DNSPod's API tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_shape


def _forge_pair(random: Random) -> str:
    return f"{_forge.number(random, 6)},{_forge.text(random, _forge.HEX, 32)}"


RULES: tuple[Rule, ...] = (
    named_shape(
        "dnspod-token",
        "DNSPod API token",
        "dnspod|dp|login",
        "[0-9]{4,8},[0-9a-f]{32}",
        _forge_pair,
        "https://docs.dnspod.com/api/common-parameters/",
        issuer="dnspod",
        carrier="DNSPOD_API_KEY={secret}",
        keywords=("dnspod", "login_token"),
        severity=Severity.CRITICAL,
        specific=40,
    ),
)
