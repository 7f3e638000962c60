"""Which strings are keys of Clearbit?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "clearbit-key",
        "Clearbit secret key",
        "clearbit",
        "sk_[0-9a-f]{32}",
        made(32, _forge.HEX, "sk_"),
        "https://dashboard.clearbit.com/docs",
        issuer="clearbit",
        carrier="CLEARBIT_KEY={secret}",
        keywords=("clearbit",),
        severity=Severity.MEDIUM,
    ),
)
