"""Which kinds of credentials are known? An explicit list; a new kind is a line here."""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import aws, github, gitlab, jwt, slack

ALL_RULES: tuple[Rule, ...] = (
    *github.RULES,
    *gitlab.RULES,
    *slack.RULES,
    *aws.RULES,
    *jwt.RULES,
)

_BY_ID = {rule.id: rule for rule in ALL_RULES}


def by_id(rule_id: str) -> Rule:
    """The rule called `rule_id`; raises KeyError when there is none."""
    return _BY_ID[rule_id]
