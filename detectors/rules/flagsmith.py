"""Which strings are Flagsmith's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END, END_URL
from detectors.rules._plain import HEX

_KEYS = "https://docs.flagsmith.com/clients/server-side"

RULES: tuple[Rule, ...] = (
    named_shape(
        "flagsmith-server-key",
        "Flagsmith server-side environment key",
        "flagsmith",
        r"ser\.[A-Za-z0-9]{22}",
        made(22, _forge.ALNUM, "ser."),
        _KEYS,
        issuer="flagsmith",
        carrier="FLAGSMITH_ENVIRONMENT_KEY={secret}",
        keywords=("flagsmith",),
        end=END,
        severity=Severity.MEDIUM,
        check=alive,
        least=1,
    ),
    named_rule(
        "flagsmith-api-token",
        "Flagsmith API token",
        "flagsmith",
        HEX,
        40,
        _KEYS,
        issuer="flagsmith",
        carrier="FLAGSMITH_API_TOKEN={secret}",
        keywords=("flagsmith",),
        severity=Severity.CRITICAL,
    ),
    named_shape(
        "flagsmith-organisation-key",
        "Flagsmith organisation API key",
        "flagsmith",
        r"[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}",
        lambda random: (
            f"{_forge.text(random, _forge.ALNUM, 8)}.{_forge.text(random, _forge.ALNUM, 32)}"
        ),
        _KEYS,
        issuer="flagsmith",
        carrier="FLAGSMITH_MASTER_API_KEY={secret}",
        keywords=("flagsmith",),
        severity=Severity.CRITICAL,
        end=END_URL,
        check=alive,
        least=1,
    ),
)
