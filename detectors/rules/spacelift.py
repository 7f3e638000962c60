"""Which strings are Spacelift's API keys?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_ID = Companion(
    lazy.pattern(r"(?<![A-Za-z0-9])(?P<secret>01[A-HJKMNP-TV-Z0-9]{24})(?![A-Za-z0-9])"),
    lambda random: "01" + _forge.text(random, "ABCDEFGHJKMNPQRSTVWXYZ0123456789", 24),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "spacelift-api-key",
        "Spacelift API key",
        "spacelift",
        HEX,
        64,
        "https://docs.spacelift.io/integrations/api#spacelift-api-key-token",
        issuer="spacelift",
        keywords=("spacelift",),
        companions={"key_id": _ID},
        carrier="SPACELIFT_API_KEY_ID={key_id}\nSPACELIFT_API_KEY_SECRET={secret}",
        severity=Severity.CRITICAL,
    ),
)
