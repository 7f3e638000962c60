"""Which strings are keys of Uptime Kuma?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

RULES: tuple[Rule, ...] = (
    named_shape(
        "uptimekuma-key",
        "Uptime Kuma API key",
        "uptime[_ -]?kuma",
        "uk[0-9]{1,4}_[A-Za-z0-9_-]{40}",
        lambda random: "uk1_" + _forge.text(random, _forge.URL64, 40),
        "https://github.com/louislam/uptime-kuma/wiki/API-Keys",
        issuer="uptimekuma",
        carrier="UPTIME_KUMA_API_KEY={secret}",
        keywords=(
            "uptimekuma",
            "uptime_kuma",
            "uptime-kuma",
            "uptime kuma",
        ),
        end=END_URL,
        severity=Severity.MEDIUM,
    ),
)
