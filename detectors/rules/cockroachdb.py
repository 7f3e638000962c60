"""Which strings are keys to CockroachDB Cloud?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._shaped import shaped

_KEYS = "https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#api-access"


def _forge_key(random: Random) -> str:
    return f"CCDB1_{_forge.text(random, _forge.ALNUM, 22)}_{_forge.text(random, _forge.ALNUM, 40)}"


RULES: tuple[Rule, ...] = (
    shaped(
        "cockroachdb-api-key",
        "CockroachDB Cloud API key",
        "CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}",
        _forge_key,
        _KEYS,
        issuer="cockroachdb",
        keywords=("ccdb1_",),
        near_misses=("CCDB1_" + "x" * 22 + "_" + "x" * 40, "CCDB1_short", "begins with CCDB1_"),
        check=lambda value: plausible(value[6:], 12),
        severity=Severity.CRITICAL,
    ),
)
