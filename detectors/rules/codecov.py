"""Which strings are Codecov's upload and API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "codecov-token",
        "Codecov token",
        "code[_-]?cov",
        "https://docs.codecov.com/docs/codecov-tokens",
        issuer="codecov",
        keywords=("codecov", "code_cov", "code-cov"),
        also=r"codecov[^\n]{0,80}?[ ](?:-t|--token)",
        carrier="CODECOV_TOKEN={secret}",
        severity=Severity.MEDIUM,  # most only upload reports
    ),
)
