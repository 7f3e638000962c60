"""Which strings are permanent tokens of YouTrack, Hub, Space and the Marketplace?"""

from __future__ import annotations

from base64 import urlsafe_b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._shaped import prefixed_shape

_TOKENS = (
    "https://www.jetbrains.com/help/youtrack/devportal/authentication-with-permanent-token.html"
)
_PART = r"[A-Za-z0-9+/_-]{2,160}+={0,2}"


def _decoded(part: str) -> str:
    try:
        return urlsafe_b64decode(part.rstrip("=") + "=" * (-len(part.rstrip("=")) % 4)).decode()
    except ValueError:
        return ""


def _check(value: str) -> bool:
    """User and token stand in front in base64."""
    return all(_decoded(part).isprintable() and _decoded(part) for part in _names(value))


def _names(value: str) -> list[str]:
    return value[5:].split(".")[:2]


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    user, name = (_decoded(part)[:80] for part in _names(value))
    return Inspection({"user": user, "token_name": name})


def _forge_token(random: Random) -> str:
    user = _forge.base64(f"dev{_forge.number(random, 4)}".encode())
    name = _forge.base64(f"43-{_forge.number(random, 3)}".encode())
    return f"{user}.{name}.{_forge.text(random, _forge.ALNUM, 30)}"


def _rule(kind: str, title: str, prefix: str) -> Rule:
    return prefixed_shape(
        f"jetbrains-{kind}",
        title,
        prefix,
        rf"{_PART}\.{_PART}\.[A-Za-z0-9]{{20,80}}+",
        _forge_token,
        _TOKENS,
        issuer="jetbrains",
        check=_check,
        inspect=_inspect,
        severity=Severity.CRITICAL,
        proves="user and token name inside",
        specific=70,
    )


RULES: tuple[Rule, ...] = (
    _rule("permanent", "JetBrains permanent token", "perm-"),
    _rule("permanent-old", "JetBrains permanent token (older form)", "perm:"),
)
