"""Which strings are access tokens of Expo?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
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
        check=noise,
    ),
)
