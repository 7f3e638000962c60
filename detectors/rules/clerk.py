"""Which strings are Clerk's secret keys, and which are only publishable?"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import BASE64, made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END
from detectors.rules._shaped import shaped

_KEYS = "https://clerk.com/docs/deployments/clerk-environment-variables"


def _host(value: str) -> str:
    """The frontend API's host, which is what a publishable key says in base64; else nothing."""
    body = value.split("_", 2)[2]
    try:
        text = b64decode(body + "=" * (-len(body) % 4)).decode()
    except ValueError:
        return ""
    return text[:-1] if text.endswith("$") and "." in text else ""


def _forge_public(random: Random) -> str:
    name = f"{_forge.text(random, _forge.LOWER, 8)}-{_forge.number(random, 2)}"
    return "pk_test_" + _forge.base64(f"{name}.clerk.accounts.dev$".encode()).rstrip("=")


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"frontend_api": _host(value)[:100]})


RULES: tuple[Rule, ...] = (
    named_shape(
        "clerk-secret-key",
        "Clerk secret key",
        "clerk",
        "sk_live_[A-Za-z0-9]{40,50}",
        made(40, _forge.ALNUM, "sk_live_"),
        _KEYS,
        issuer="clerk",
        carrier="CLERK_SECRET_KEY={secret}",
        keywords=("clerk",),
        end=END,
        severity=Severity.CRITICAL,
        specific=60,
        check=alive,
        least=1,
    ),
    named_shape(
        "clerk-test-key",
        "Clerk secret key (development)",
        "clerk",
        "sk_test_[A-Za-z0-9]{40,50}",
        made(40, _forge.ALNUM, "sk_test_"),
        _KEYS,
        issuer="clerk",
        carrier="CLERK_SECRET_KEY={secret}",
        keywords=("clerk",),
        end=END,
        severity=Severity.LOW,
        specific=60,
        check=alive,
        least=1,
    ),
    named_shape(
        "clerk-webhook",
        "Clerk webhook signing secret",
        "clerk",
        "whsec_[A-Za-z0-9+/]{24,64}={0,2}",
        made(32, _forge.ALNUM, "whsec_"),
        _KEYS,
        issuer="clerk",
        carrier="CLERK_WEBHOOK_SIGNING_SECRET={secret}",
        keywords=("clerk",),
        end=BASE64.end,
        severity=Severity.MEDIUM,
        specific=60,
        check=lambda value: len(value) >= 38 and alive(value),
        least=1,
    ),
    shaped(
        "clerk-publishable",
        "Clerk publishable key",
        "pk_(?:live|test)_[A-Za-z0-9+/]{16,200}+={0,2}",
        _forge_public,
        _KEYS,
        issuer="clerk",
        keywords=("pk_test_", "pk_live_"),
        end=BASE64.end,
        check=lambda value: bool(_host(value)),
        inspect=_inspect,
        proves="the application's host inside",
        specific=70,
        severity=Severity.INFO,
        public=True,
        least=1,
    ),
)
