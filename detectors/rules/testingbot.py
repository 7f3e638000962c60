"""Which strings are TestingBot's API secrets?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "testingbot-secret",
        "TestingBot API secret",
        "testing[_ -]?bot",
        HEX,
        32,
        "https://testingbot.com/support/api",
        issuer="testingbot",
        also="tb_secret",
        keywords=("testingbot", "testing_bot", "testing-bot", "tb_secret"),
        carrier="TESTINGBOT_SECRET={secret}",
        severity=Severity.MEDIUM,
    ),
)
