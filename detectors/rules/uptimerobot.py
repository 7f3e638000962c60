"""Which strings are UptimeRobot's API keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

_KEYS = "https://uptimerobot.com/api/"
_NAMES = ("uptimerobot", "uptime_robot", "uptime-robot", "uptime robot")


def _rule(kind: str, title: str, prefix: str, severity: Severity) -> Rule:
    def forge(random: Random) -> str:
        return f"{prefix}{_forge.number(random, 7)}-{_forge.text(random, _forge.HEX, 24)}"

    return named_shape(
        f"uptimerobot-{kind}",
        title,
        "uptime[_ -]?robot",
        prefix + "[0-9]{5,10}-[0-9a-f]{24}",
        forge,
        _KEYS,
        issuer="uptimerobot",
        carrier="UPTIMEROBOT_API_KEY={secret}",
        keywords=_NAMES,
        severity=severity,
        end=END_URL,
        check=alive,
        least=1,
    )


RULES: tuple[Rule, ...] = (
    _rule("main-key", "UptimeRobot main API key", "u", Severity.HIGH),
    _rule("readonly-key", "UptimeRobot read-only API key", "ur", Severity.MEDIUM),
    _rule("monitor-key", "UptimeRobot key of one monitor", "m", Severity.LOW),
)
