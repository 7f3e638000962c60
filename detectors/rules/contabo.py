"""Which strings are Contabo's API secrets?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "contabo-client-secret",
        "Contabo API client secret",
        r"contabo|cntb",
        ALNUM,
        32,
        "https://api.contabo.com/",
        issuer="contabo",
        carrier="CNTB_OAUTH2_CLIENT_SECRET={secret}",
        keywords=(
            "contabo",
            "cntb_",
        ),
        what="secret",
    ),
)
