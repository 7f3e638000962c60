"""Which strings are Airbrake's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://docs.airbrake.io/docs/devops-tools/api/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "airbrake-project-key",
        "Airbrake project key",
        "airbrake",
        HEX,
        32,
        _KEYS,
        issuer="airbrake",
        carrier="AIRBRAKE_PROJECT_KEY={secret}",
        keywords=("airbrake",),
        severity=Severity.LOW,
    ),
    named_rule(
        "airbrake-user-key",
        "Airbrake user key",
        "airbrake",
        HEX,
        40,
        _KEYS,
        issuer="airbrake",
        carrier="AIRBRAKE_USER_KEY={secret}",
        keywords=("airbrake",),
    ),
)
