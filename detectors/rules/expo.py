"""Which strings are access tokens of Expo?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._plain import URL64
from detectors.rules._shape import named_text

RULES: tuple[Rule, ...] = (
    named_text(
        "expo-token",
        "Expo access token",
        "expo|eas",
        URL64,
        40,
        "https://docs.expo.dev/accounts/programmatic-access/",
        issuer="expo",
        what="(?:access[_ -]?)?tokens?",
        keywords=("expo_", "expo-", "expo token", "expo access", "expo.dev", "eas_"),
        carrier="EXPO_TOKEN={secret}",
        confidence=Confidence.HIGH,
    ),
)
