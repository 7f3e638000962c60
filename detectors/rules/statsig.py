"""Which strings are Statsig's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._pattern import END
from detectors.rules._plain import ALNUM, prefixed
from detectors.rules._shaped import made, named_shape

_KEYS = "https://docs.statsig.com/access-management/api-keys"

RULES: tuple[Rule, ...] = (
    prefixed(
        "statsig-secret-key",
        "Statsig server secret key",
        "secret-",
        ALNUM,
        40,
        _KEYS,
        issuer="statsig",
        most=50,
    ),
    prefixed(
        "statsig-console-key",
        "Statsig console API key",
        "console-",
        ALNUM,
        40,
        _KEYS,
        issuer="statsig",
        most=50,
        severity=Severity.CRITICAL,
    ),
    named_shape(
        "statsig-client-key",
        "Statsig client key",
        "statsig",
        "client-[A-Za-z0-9]{40,50}",
        made(40, _forge.ALNUM, "client-"),
        _KEYS,
        issuer="statsig",
        carrier="NEXT_PUBLIC_STATSIG_CLIENT_KEY={secret}",
        keywords=("statsig",),
        end=END,
        severity=Severity.INFO,
        public=True,
    ),
)
