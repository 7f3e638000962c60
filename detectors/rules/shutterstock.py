"""Which strings are keys of Shutterstock?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._pattern import token
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    Rule(
        id="shutterstock-token",
        title="Shutterstock API token",
        issuer="shutterstock",
        pattern=token("(?<!/)v2/[A-Za-z0-9]{200,700}+"),
        keywords=("v2/",),
        # the versions of many APIs are called so, too
        anchors={"v2/": r"v2/[a-z0-9]{24}"},
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "v2/" + _forge.text(random, _forge.ALNUM, 300),
        near_misses=(
            "v2/" + "x" * 300,
            "https://api.shutterstock.com/v2/images/search",
            "v2/" + "aB3dE9" * 20,
        ),
        references=("https://api-reference.shutterstock.com/#authentication",),
        check=lambda value: plausible(value[3:], 30),
    ),
    named_rule(
        "shutterstock-consumer-secret",
        "Shutterstock consumer secret",
        "shutterstock",
        ALNUM,
        16,
        "https://api-reference.shutterstock.com/#authentication",
        confidence=Confidence.MEDIUM,
        severity=Severity.MEDIUM,
        what="(?:consumer|client)[_ .-]?secret|secret",
        carrier="SHUTTERSTOCK_CONSUMER_SECRET={secret}",
        keywords=("shutterstock",),
        issuer="shutterstock",
    ),
)
