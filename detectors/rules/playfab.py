"""Which strings are keys of PlayFab?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import UPPER

RULES: tuple[Rule, ...] = (
    named_rule(
        "playfab-secret-key",
        "PlayFab developer secret key",
        "play[_ .-]?fab",
        UPPER,
        40,
        "https://learn.microsoft.com/en-us/gaming/playfab/live-service-management/gamemanager/secret-key-management",
        most=56,
        what="(?:developer[_ .-]?)?secret(?:[_ .-]?key)?",
        severity=Severity.CRITICAL,
        also="x-secretkey",
        carrier="PLAYFAB_SECRET_KEY={secret}",
        keywords=("playfab", "play_fab", "x-secretkey"),
        issuer="playfab",
    ),
)
