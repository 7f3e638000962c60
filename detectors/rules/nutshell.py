"""Which strings are Nutshell's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developers.nutshell.com/docs/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "nutshell-key",
        "Nutshell API key",
        r"nutshell(?=[_-]?(?:api|crm|key|token|com))",
        HEX,
        40,
        _DOC,
        issuer="nutshell",
        carrier="NUTSHELL_API_KEY={secret}",
        keywords=("nutshell_", "nutshell-", "nutshellapi", "nutshellcrm", "nutshell.com"),
    ),
)
