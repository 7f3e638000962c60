"""Which strings are keys of Netatmo?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    Rule(
        id="netatmo-token",
        title="Netatmo access or refresh token",
        issuer="netatmo",
        pattern=lazy.pattern(
            r"(?i:netatmo|(?:access|refresh)_token)[^\n]{0,60}?(?<![A-Za-z0-9|])(?P<secret>[0-9a-f]{24}\|[0-9a-f]{32})(?![A-Za-z0-9|])"
        ),
        keywords=("netatmo", "refresh_token", "access_token"),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: (
            f"{_forge.text(random, _forge.HEX, 24)}|{_forge.text(random, _forge.HEX, 32)}"
        ),
        near_misses=(
            "access_token=" + "0" * 24 + "|" + "0" * 32,
            "access_token=" + "0a1b2c3d" * 4,
            "the netatmo access_token",
        ),
        references=("https://dev.netatmo.com/apidocumentation/oauth",),
        check=lambda value: plausible(value, 10),
        carrier="access_token={secret}",
        specific=60,
    ),
    named_rule(
        "netatmo-client-secret",
        "Netatmo client secret",
        "netatmo",
        ALNUM,
        24,
        "https://dev.netatmo.com/apidocumentation/oauth",
        most=48,
        what="(?:client|app)[_ .-]?secret|secret",
        severity=Severity.MEDIUM,
        carrier="NETATMO_CLIENT_SECRET={secret}",
        keywords=("netatmo",),
        issuer="netatmo",
    ),
)
