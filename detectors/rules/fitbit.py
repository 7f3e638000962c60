"""Which strings are keys of Fitbit?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import call
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "fitbit-client-secret",
        "Fitbit client secret",
        "fitbit",
        HEX,
        32,
        "https://dev.fitbit.com/build/reference/web-api/developer-guide/authorization/",
        what="(?:client|consumer)[_ .-]?secret|secret",
        carrier="FITBIT_CLIENT_SECRET={secret}",
        keywords=("fitbit",),
        also=call(r"fitbit\.fitbit", at=1),
        issuer="fitbit",
    ),
)
