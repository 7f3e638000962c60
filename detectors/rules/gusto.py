"""Which strings are Gusto's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://docs.gusto.com/app-integrations/docs/oauth2"


RULES: tuple[Rule, ...] = (
    named_rule(
        "gusto-secret",
        "Gusto client secret or access token",
        r"gusto(?=[_-]?(?:api|client|access|app|oauth|com|embedded))",
        URL64,
        43,
        _DOC,
        issuer="gusto",
        carrier="GUSTO_CLIENT_SECRET={secret}",
        keywords=("gusto_", "gusto-", "gustoapi", "gusto.com", "gustoclient", "gustoaccess"),
        severity=Severity.CRITICAL,
    ),
)
