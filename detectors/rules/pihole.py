"""Which strings are keys of Pi-hole?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "pihole-api-token",
        "Pi-hole API token",
        "pi[_ .-]?hole|webpassword",
        HEX,
        64,
        "https://docs.pi-hole.net/api/auth/",
        severity=Severity.MEDIUM,
        also="webpassword",
        carrier="PIHOLE_API_TOKEN={secret}",
        keywords=("pihole", "pi_hole", "pi-hole", "webpassword"),
        issuer="pihole",
    ),
)
