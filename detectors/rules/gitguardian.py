"""Which strings are GitGuardian's tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_TOKENS = "https://docs.gitguardian.com/api-docs/authentication"

RULES: tuple[Rule, ...] = (
    named_rule(
        "gitguardian-token",
        "GitGuardian token",
        r"git[_ -]?guardian|gg[_ -]?shield",
        ALNUM,
        40,
        _TOKENS,
        issuer="gitguardian",
        most=100,
        carrier="GITGUARDIAN_API_KEY={secret}",
        keywords=("gitguardian", "git_guardian", "git-guardian", "ggshield"),
    ),
)
