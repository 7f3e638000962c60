"""Which strings are JFrog's API keys and reference tokens?"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from datetime import UTC, datetime
from random import Random

import regex

from detectors.model import Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64
from detectors.rules._shaped import prefixed_shape

_TOKENS = "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens"
_KEYS = "https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile"
_REFERENCE = regex.compile(rb"reftkn:\d{2}:(\d{10}):[A-Za-z0-9]{20,}")


def _reference(value: str) -> regex.Match[bytes] | None:
    if len(value) % 4 == 1:
        return None  # no base64 ends there
    return _REFERENCE.fullmatch(b64decode(value + "=" * (-len(value) % 4)))


def _check(value: str) -> bool:
    """Decodes to the word reftkn, a version, the expiry and the token proper."""
    return _reference(value) is not None


def _inspect(value: str, _: Mapping[str, str], now: datetime) -> Inspection:
    match = _reference(value)
    until = int(match[1]) if match else 0
    if not until:
        return Inspection({"expires": "never"})
    expires = datetime.fromtimestamp(until, UTC)
    facts: dict[str, JSONValue] = {"expires": expires.isoformat(timespec="seconds")}
    if expires <= now:
        return Inspection(facts, Confidence.LOW, reason="expired")
    return Inspection(facts)


def _forge_reference(random: Random) -> str:
    text = f"reftkn:01:0000000000:{_forge.text(random, _forge.ALNUM, 27)}"
    return _forge.base64(text.encode()).removeprefix("cmVmdGtu")


RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "jfrog-api-key",
        "JFrog Artifactory API key",
        "AKCp",
        "[A-Za-z0-9]{58,76}+",
        lambda random: _forge.text(random, _forge.ALNUM, 69),
        _KEYS,
        issuer="jfrog",
        severity=Severity.CRITICAL,
    ),
    prefixed_shape(
        "jfrog-reference-token",
        "JFrog reference token",
        "cmVmdGtu",
        "[A-Za-z0-9+/]{40,80}+",
        _forge_reference,
        _TOKENS,
        issuer="jfrog",
        check=_check,
        inspect=_inspect,
        end=END_BASE64,
        severity=Severity.CRITICAL,
        proves="decodes to reftkn and an expiry",
        specific=75,
    ),
)
