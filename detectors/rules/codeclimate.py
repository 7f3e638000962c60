"""Which strings are Code Climate's API tokens and reporter ids?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule, named_shape
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "codeclimate-token",
        "Code Climate API token",
        "code[_ -]?climate",
        HEX,
        40,
        "https://developer.codeclimate.com/#authentication",
        issuer="codeclimate",
        keywords=("codeclimate", "code_climate", "code-climate", "code climate"),
        carrier="CODECLIMATE_API_TOKEN={secret}",
    ),
    named_shape(
        "codeclimate-reporter",
        "Code Climate test reporter id",
        "code[_ -]?climate",
        "[0-9a-f]{64}",
        lambda random: _forge.text(random, _forge.HEX, 64),
        "https://docs.codeclimate.com/docs/finding-your-test-coverage-token",
        issuer="codeclimate",
        what="reporter[_ -]?id|repo[_ -]?token",
        also="cc_test_reporter_id",
        keywords=("codeclimate", "code_climate", "code-climate", "code climate", "cc_test"),
        carrier="CC_TEST_REPORTER_ID={secret}",
        severity=Severity.LOW,  # it only sends coverage in
        confidence=Confidence.HIGH,
        public=True,
        check=noise,
        specific=40,
    ),
)
