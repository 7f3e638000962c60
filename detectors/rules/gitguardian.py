"""Which strings are GitGuardian's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "gitguardian-key",
        "GitGuardian API key",
        "git[_ -]?guardian",
        ALNUM,
        60,
        "https://docs.gitguardian.com/api-docs/authentication",
        most=80,
        issuer="gitguardian",
        keywords=("gitguardian", "git_guardian", "git-guardian"),
        carrier="GITGUARDIAN_API_KEY={secret}",
    ),
)
