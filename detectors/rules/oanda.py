"""Which strings are keys of OANDA?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "oanda-access-token",
        "OANDA access token",
        "oanda",
        "[0-9a-f]{32}-[0-9a-f]{32}",
        lambda random: (
            f"{_forge.text(random, _forge.HEX, 32)}-{_forge.text(random, _forge.HEX, 32)}"
        ),
        "https://developer.oanda.com/rest-live-v20/authentication/",
        severity=Severity.CRITICAL,
        end=END_UUID,
        specific=60,
        carrier="OANDA_ACCESS_TOKEN={secret}",
        keywords=("oanda",),
        issuer="oanda",
    ),
)
