"""Which strings are Anthropic's API keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL, URL64, token

_KEYS = "https://docs.claude.com/en/api/overview"
_ADMIN = "https://docs.claude.com/en/api/administration-api"


def _rule(
    kind: str, title: str, prefix: str, body: str, reference: str, severity: Severity
) -> Rule:
    def forge(random: Random) -> str:
        return f"sk-ant-{prefix}-{_forge.text(random, _forge.URL64, 93)}AA"

    sample = _forge.example(forge)
    return Rule(
        id=f"anthropic-{kind}",
        title=title,
        issuer="anthropic",
        pattern=token(f"sk-ant-{body}", end=END_URL),
        keywords=(f"sk-ant-{prefix[:3]}", *(("sk-ant-ort",) if kind == "oauth" else ())),
        confidence=Confidence.HIGH,
        severity=severity,
        forge=forge,
        near_misses=(
            f"sk-ant-{prefix}-" + "x" * 93 + "AA",
            sample[:-40],
            sample + "Zz9",
            f"sk-ant-{prefix}-your-key",
        ),
        references=(reference,),
        check=lambda value: plausible(value[15:], 16),
        specific=60,
        proves="its fixed ending",
    )


RULES: tuple[Rule, ...] = (
    _rule(
        "api-key",
        "Anthropic API key",
        "api03",
        rf"api[0-9]{{2}}-{URL64}{{93}}AA",
        _KEYS,
        Severity.HIGH,
    ),
    _rule(
        "admin-key",
        "Anthropic admin key",
        "admin01",
        rf"admin[0-9]{{2}}-{URL64}{{93}}AA",
        _ADMIN,
        Severity.CRITICAL,
    ),
    _rule(
        "oauth",
        "Anthropic OAuth token",
        "oat01",
        rf"o[ar]t[0-9]{{2}}-{URL64}{{93}}AA",
        _KEYS,
        Severity.HIGH,
    ),
    _rule(
        "session",
        "Anthropic session key",
        "sid01",
        rf"sid[0-9]{{2}}-{URL64}{{80,130}}?AA",
        _KEYS,
        Severity.HIGH,
    ),
)
