"""Which strings are Scout APM's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_KEYS = "https://scoutapm.com/docs/ruby/configuration"

RULES: tuple[Rule, ...] = (
    named_rule(
        "scoutapm-key",
        "Scout APM agent key",
        r"scout[_ -]?apm",
        ALNUM,
        20,
        _KEYS,
        issuer="scoutapm",
        carrier="SCOUT_KEY={secret}",
        keywords=("scout_key", "scoutapm", "scout_apm", "scout-apm", "scout apm"),
        also="SCOUT_KEY",
        severity=Severity.LOW,
    ),
)
