"""Which strings are Codacy's project and account tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX

_TOKENS = "https://docs.codacy.com/codacy-api/api-tokens/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "codacy-project",
        "Codacy project API token",
        "codacy",
        HEX,
        32,
        _TOKENS,
        issuer="codacy",
        keywords=("codacy",),
        carrier="CODACY_PROJECT_TOKEN={secret}",
        severity=Severity.MEDIUM,
    ),
    named_rule(
        "codacy-account",
        "Codacy account API token",
        "codacy",
        ALNUM,
        20,
        _TOKENS,
        issuer="codacy",
        keywords=("codacy",),
        carrier="CODACY_API_TOKEN={secret}",
    ),
)
