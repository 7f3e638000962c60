"""Which strings are application tokens of DataStax Astra?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._shaped import shaped


def _forge_token(random: Random) -> str:
    client = _forge.text(random, _forge.UPPER + _forge.LOWER, 24)
    return f"AstraCS:{client}:{_forge.text(random, _forge.HEX, 64)}"


RULES: tuple[Rule, ...] = (
    shaped(
        "datastax-token",
        "DataStax Astra application token",
        "AstraCS:[A-Za-z]{24}:[0-9a-f]{64}",
        _forge_token,
        "https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html",
        issuer="datastax",
        keywords=("astracs:",),
        near_misses=("AstraCS:clientId:secret", "AstraCS:" + "x" * 24 + ":" + "0" * 64),
        check=lambda value: plausible(value[33:], 8),
        severity=Severity.CRITICAL,
    ),
)
