"""Which strings are keys of Ubidots?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import token

RULES: tuple[Rule, ...] = (
    Rule(
        id="ubidots-token",
        title="Ubidots token",
        issuer="ubidots",
        pattern=token("BB(?:FF|US)-[A-Za-z0-9]{30,40}+"),
        keywords=("bbff-", "bbus-"),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: "BBFF-" + _forge.text(random, _forge.ALNUM, 30),
        near_misses=("BBFF-" + "x" * 30, "BBFF-YOUR-TOKEN", "BBFF-" + "aB3" * 20),
        references=("https://docs.ubidots.com/reference/authentication",),
        check=lambda value: plausible(value[5:], 10),
    ),
    Rule(
        id="ubidots-api-key",
        title="Ubidots API key",
        issuer="ubidots",
        pattern=token("BB(?:FF|US)-[0-9a-f]{40}"),
        keywords=("bbff-", "bbus-"),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "BBFF-" + _forge.text(random, _forge.HEX, 40),
        near_misses=("BBFF-" + "0" * 40, "BBFF-YOUR-KEY", "BBFF-" + "0a1b2c3d" * 6),
        references=("https://docs.ubidots.com/reference/authentication",),
        check=lambda value: plausible(value[5:], 8),
        specific=60,
    ),
)
