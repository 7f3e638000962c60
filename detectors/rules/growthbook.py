"""Which strings are GrowthBook's keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END, END_URL
from detectors.rules._shaped import shaped

_KEYS = "https://docs.growthbook.io/api/"

RULES: tuple[Rule, ...] = (
    shaped(
        "growthbook-secret-key",
        "GrowthBook secret key",
        "secret_(?:admin|readonly|user|role)_[A-Za-z0-9+/]{38,80}+",
        made(38, _forge.ALNUM, "secret_admin_"),
        _KEYS,
        issuer="growthbook",
        keywords=("secret_admin_", "secret_readonly_", "secret_user_", "secret_role_"),
        confidence=Confidence.MEDIUM,
        check=lambda value: alive(value) and any(map(str.isdigit, value)),
        end=END_URL,
        least=1,
        specific=55,
    ),
    named_shape(
        "growthbook-sdk-key",
        "GrowthBook SDK connection key",
        "growth[_ -]?book",
        "sdk-[A-Za-z0-9]{14,20}",
        made(14, _forge.ALNUM, "sdk-"),
        _KEYS,
        issuer="growthbook",
        carrier="GROWTHBOOK_CLIENT_KEY={secret}",
        keywords=("growthbook", "growth_book", "growth-book"),
        end=END,
        severity=Severity.INFO,
        public=True,
        check=alive,
        least=1,
    ),
)
