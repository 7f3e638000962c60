"""Which strings are Stytch's secrets?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._shaped import END_UUID, UUID, made, shaped, uuid_after

_KEYS = "https://stytch.com/docs/resources/platform/api-keys"

RULES: tuple[Rule, ...] = (
    shaped(
        "stytch-live-secret",
        "Stytch secret",
        "secret-live-[A-Za-z0-9_-]{30,60}+={0,2}",
        made(30, _forge.URL64, "secret-live-"),
        _KEYS,
        issuer="stytch",
        keywords=("secret-live-",),
        severity=Severity.CRITICAL,
    ),
    shaped(
        "stytch-test-secret",
        "Stytch test secret",
        "secret-test-[A-Za-z0-9_-]{30,60}+={0,2}",
        made(30, _forge.URL64, "secret-test-"),
        _KEYS,
        issuer="stytch",
        keywords=("secret-test-",),
        severity=Severity.LOW,
    ),
    shaped(
        "stytch-public-token",
        "Stytch public token",
        "public-token-(?:live|test)-" + UUID,
        uuid_after("public-token-live-"),
        _KEYS,
        issuer="stytch",
        keywords=("public-token-live-", "public-token-test-"),
        end=END_UUID,
        severity=Severity.INFO,
        public=True,
    ),
)
