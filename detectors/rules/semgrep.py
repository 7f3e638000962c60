"""Which strings are Semgrep's platform tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "semgrep-token",
        "Semgrep AppSec Platform token",
        "semgrep(?:[_ -]?app)?",
        HEX,
        64,
        "https://semgrep.dev/docs/semgrep-ci/ci-environment-variables",
        issuer="semgrep",
        keywords=("semgrep",),
        carrier="SEMGREP_APP_TOKEN={secret}",
    ),
)
