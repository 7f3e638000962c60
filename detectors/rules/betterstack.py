"""Which strings are tokens of Better Stack (Logtail, Better Uptime)?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call, either
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_TOKENS = "https://betterstack.com/docs/logs/api/getting-started/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "betterstack-token",
        "Better Stack token",
        r"logtail|better[_ -]?(?:stack|uptime)",
        ALNUM,
        24,
        _TOKENS,
        issuer="betterstack",
        carrier="LOGTAIL_SOURCE_TOKEN={secret}",
        keywords=(
            "logtail",
            "better_stack",
            "betterstack",
            "better-stack",
            "better stack",
            "betteruptime",
            "better_uptime",
            "better-uptime",
            "better uptime",
        ),
        also=either(
            r"(?:betterstack|betteruptime)\.com/api/v\d/(?:heartbeat|incoming-webhook)/",
            call("logtail"),
        ),
        severity=Severity.MEDIUM,
    ),
)
