"""Which strings are OpenAI's API keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL, URL64, token

_KEYS = "https://platform.openai.com/docs/api-reference/authentication"
_ADMIN = "https://platform.openai.com/docs/api-reference/admin-api-keys"
_MARK = "T3BlbkFJ"  # "OpenAI" in base64, in the middle of every key


def _rule(kind: str, title: str, prefix: str, body: str, side: int, severity: Severity) -> Rule:
    def forge(random: Random) -> str:
        left, right = (_forge.text(random, _forge.ALNUM, side) for _ in range(2))
        return f"{prefix}{left}{_MARK}{right}"

    sample = _forge.example(forge)
    return Rule(
        id=f"openai-{kind}",
        title=title,
        issuer="openai",
        pattern=token(f"{prefix}{body}", end=END_URL),
        keywords=(_MARK.lower(),),
        confidence=Confidence.HIGH,
        severity=severity,
        forge=forge,
        near_misses=(
            prefix + "x" * side + _MARK + "x" * side,
            sample.replace(_MARK, "T3BlbkFI"),
            sample[: -side - 1],
            f"{prefix}your-key-here",
            f"every key has {_MARK} in its middle",
        ),
        references=(_KEYS, _ADMIN),
        check=lambda value: plausible(value.split(_MARK)[1], 8),
        specific=60,
        proves="the word OpenAI inside",
    )


_SIDES = rf"{URL64}{{20,120}}?{_MARK}(?:{URL64}{{74}}|{URL64}{{58}}|{URL64}{{20}})"

RULES: tuple[Rule, ...] = (
    _rule("project", "OpenAI project key", "sk-proj-", _SIDES, 74, Severity.HIGH),
    _rule("service", "OpenAI service account key", "sk-svcacct-", _SIDES, 74, Severity.HIGH),
    _rule("admin", "OpenAI admin key", "sk-admin-", _SIDES, 58, Severity.CRITICAL),
    _rule(
        "legacy",
        "OpenAI user key",
        "sk-",
        rf"(?:None-{_SIDES}|[A-Za-z0-9]{{20}}{_MARK}[A-Za-z0-9]{{20}})",
        20,
        Severity.HIGH,
    ),
)
