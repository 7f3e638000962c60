"""Which strings are keys of Radar?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import token


def _key(kind: str, title: str, prefix: str, severity: Severity, *, public: bool) -> Rule:
    def forge(random: Random) -> str:
        return prefix + _forge.text(random, _forge.HEX, 40)

    return Rule(
        id=f"radar-{kind}",
        title=title,
        issuer="radar",
        pattern=token(f"{prefix}[0-9a-f]{{40}}"),
        keywords=(prefix,),
        confidence=Confidence.HIGH,
        severity=severity,
        forge=forge,
        near_misses=(
            prefix + "x" * 40,
            prefix + "0" * 40,
            _forge.example(forge)[:-1],
            f"keys begin with {prefix} there",
        ),
        references=("https://docs.radar.com/api",),
        check=lambda value: plausible(value[len(prefix) :]),
        public=public,
        specific=60,
    )


RULES: tuple[Rule, ...] = (
    _key("live-secret", "Radar secret key", "prj_live_sk_", Severity.HIGH, public=False),
    _key("test-secret", "Radar test secret key", "prj_test_sk_", Severity.LOW, public=False),
    _key("publishable", "Radar publishable key", "prj_live_pk_", Severity.INFO, public=True),
)
