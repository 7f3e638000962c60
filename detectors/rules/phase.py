"""Which strings are tokens of Phase, the secret manager?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._shaped import prefixed_shape

_TOKENS = "https://docs.phase.dev/security/architecture"
_PART = "[0-9a-fA-F]{32,128}"


def _forge_body(random: Random) -> str:
    return "v2:" + ":".join(_forge.text(random, _forge.HEX, 64) for _ in range(4))


def _rule(kind: str, title: str, prefix: str) -> Rule:
    return prefixed_shape(
        f"phase-{kind}",
        title,
        prefix,
        rf"v[0-9]:{_PART}(?::{_PART}){{1,5}}",
        _forge_body,
        _TOKENS,
        issuer="phase",
        severity=Severity.CRITICAL,  # it reads the secrets of its apps
    )


RULES: tuple[Rule, ...] = (
    _rule("service", "Phase service token", "pss_service:"),
    _rule("user", "Phase personal access token", "pss_user:"),
)
