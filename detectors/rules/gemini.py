"""Which strings are keys of Gemini (exchange)?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors import lazy
from detectors.model import Companion, Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import token

_SECRET = lazy.pattern(
    r"(?i:secret)[^A-Za-z0-9\n]{1,8}\n?[^A-Za-z0-9\n]{0,8}(?<![A-Za-z0-9])(?P<secret>[A-Za-z0-9]{26,28}+)(?![A-Za-z0-9])"
)


def _is_random(value: str) -> bool:
    """Capital and small letters and digits, so neither a name nor a number nor a digest."""
    body = value.partition("-")[2]
    kinds = (str.isupper, str.islower, str.isdigit)
    return plausible(body, 10) and all(sum(map(kind, body)) >= 1 for kind in kinds)


def _inspect(value: str, companions: Mapping[str, str], _: datetime) -> Inspection:
    scope = value.partition("-")[0]
    if "secret_key" in companions:
        return Inspection({"scope": scope}, Confidence.HIGH, Severity.CRITICAL)
    return Inspection({"scope": scope})


RULES: tuple[Rule, ...] = (
    Rule(
        id="gemini-api-key",
        title="Gemini exchange API key",
        issuer="gemini",
        pattern=token("(?:account|master)-[A-Za-z0-9]{20}"),
        keywords=("account-", "master-"),
        confidence=Confidence.MEDIUM,
        severity=Severity.LOW,
        forge=lambda random: "account-" + _forge.text(random, _forge.ALNUM, 20),
        near_misses=(
            "account-" + "x" * 20,
            "account-management-service-01",
            "master-" + "abcdefghij" * 2,
            "account-0a1b2c3d",
        ),
        references=("https://docs.gemini.com/authentication/api-key",),
        check=_is_random,
        inspect=_inspect,
        companions={
            "secret_key": Companion(_SECRET, lambda random: _forge.text(random, _forge.ALNUM, 28))
        },
        carrier="GEMINI_API_KEY={secret}\nGEMINI_API_SECRET={secret_key}",
    ),
)
