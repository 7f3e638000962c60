"""Which strings are Stytch's secrets?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID, made, uuid_after
from detectors.rules._looks import alive
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import shaped

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
        end=END_URL,
        check=alive,
        least=1,
        specific=55,
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
        end=END_URL,
        check=alive,
        least=1,
        specific=55,
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
        check=alive,
        least=1,
        specific=55,
    ),
)
