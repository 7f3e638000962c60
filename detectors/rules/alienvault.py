"""Which strings are keys of AlienVault OTX?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call, either
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://otx.alienvault.com/api"

RULES: tuple[Rule, ...] = (
    named_rule(
        "alienvault-otx-key",
        "AlienVault OTX key",
        "otx|alien[_ -]?vault",
        HEX,
        64,
        _KEYS,
        issuer="alienvault",
        carrier="OTX_API_KEY={secret}",
        keywords=(
            "otx_",
            "otx-",
            "otxapi",
            "otxkey",
            "otx key",
            "otx api",
            "x-otx",
            "alienvault",
            "alien_vault",
            "otxv2(",
        ),
        also=either("x-otx-api-key", call("otxv2")),
        what=r"(?:api[._ -]?)?(?:key|token)|apikey",
        severity=Severity.MEDIUM,
    ),
)
