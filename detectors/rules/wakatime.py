"""Which strings are WakaTime's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import ANY_UUID, END_UUID
from detectors.rules._shaped import prefixed_shape

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "wakatime-key",
        "WakaTime API key",
        "waka_",
        ANY_UUID,
        _forge.uuid,
        "https://wakatime.com/developers#authentication",
        issuer="wakatime",
        end=END_UUID,
        severity=Severity.MEDIUM,  # it tells who worked on what
    ),
)
