"""Which strings are API keys of Weblate?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._plain import ALNUM, prefixed

_KEYS = "https://docs.weblate.org/en/latest/api.html#authentication"

RULES: tuple[Rule, ...] = (
    prefixed(
        "weblate-user", "Weblate user API key", "wlu_", ALNUM, 36, _KEYS, most=48, issuer="weblate"
    ),
    prefixed(
        "weblate-project",
        "Weblate project API key",
        "wlp_",
        ALNUM,
        36,
        _KEYS,
        most=48,
        issuer="weblate",
        severity=Severity.MEDIUM,
    ),
)
