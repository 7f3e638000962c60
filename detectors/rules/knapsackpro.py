"""Which strings are test suite tokens of Knapsack Pro?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "knapsackpro-token",
        "Knapsack Pro test suite token",
        "knapsack[_ -]?pro",
        HEX,
        32,
        "https://docs.knapsackpro.com/ruby/reference/",
        issuer="knapsackpro",
        keywords=("knapsack_pro", "knapsack-pro", "knapsackpro", "knapsack pro"),
        carrier="KNAPSACK_PRO_TEST_SUITE_TOKEN_RSPEC={secret}",
        what="tokens?(?:_[a-z]{3,12})?",
        severity=Severity.LOW,  # it sends test times
    ),
)
