"""Which strings are keys of LangSmith?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import token
from detectors.rules._plain import HEX, prefixed

_KEYS = "https://docs.langchain.com/langsmith/create-account-api-key"


def _key(kind: str, title: str, prefix: str, severity: Severity) -> Rule:
    def forge(random: Random) -> str:
        return (
            f"{prefix}{_forge.text(random, _forge.HEX, 32)}_{_forge.text(random, _forge.HEX, 10)}"
        )

    sample = _forge.example(forge)
    return Rule(
        id=f"langsmith-{kind}",
        title=title,
        issuer="langsmith",
        pattern=token(f"{prefix}[0-9a-f]{{32}}_[0-9a-f]{{10}}"),
        keywords=(prefix,),
        confidence=Confidence.HIGH,
        severity=severity,
        forge=forge,
        near_misses=(
            sample[:-1],
            sample.replace("_", "-"),
            f"{prefix}{'x' * 32}_{'x' * 10}",
            f"{prefix}{'0' * 32}_{'0' * 10}",
        ),
        references=(_KEYS,),
        check=lambda value: plausible(value[len(prefix) :]),
        specific=60,
    )


RULES: tuple[Rule, ...] = (
    _key("token", "LangSmith personal access token", "lsv2_pt_", Severity.HIGH),
    _key("service-key", "LangSmith service key", "lsv2_sk_", Severity.CRITICAL),
    prefixed(
        "langsmith-legacy-key",
        "LangSmith API key (older form)",
        "ls__",
        HEX,
        32,
        "https://docs.langchain.com/langsmith/create-account-api-key",
        issuer="langsmith",
    ),
)
