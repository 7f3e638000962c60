"""Which strings are WakaTime's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._shape import END_UUID, UUID, shaped

RULES: tuple[Rule, ...] = (
    shaped(
        "wakatime-key",
        "WakaTime API key",
        "waka_",
        UUID,
        _forge.uuid,
        "https://wakatime.com/developers#authentication",
        issuer="wakatime",
        end=END_UUID,
        severity=Severity.MEDIUM,  # it tells who worked on what
    ),
)
