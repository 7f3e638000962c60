"""Which strings are LambdaTest's access keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import either
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "lambdatest-key",
        "LambdaTest access key",
        "lambda[_ -]?test",
        "(?:LT_)?[A-Za-z0-9]{45,60}+",
        lambda random: _forge.text(random, _forge.ALNUM, 50),
        "https://www.lambdatest.com/support/docs/using-environment-variables-for-authentication-credentials/",
        issuer="lambdatest",
        also=either("lt_access_?key", r"(?<![a-z])lt[ ]--user[ =][^\n]{1,60}?[ ]--key"),
        keywords=(
            "lambdatest",
            "lambda_test",
            "lambda-test",
            "lambda test",
            "lt_access",
            "lt --user",
        ),
        carrier="LT_ACCESS_KEY={secret}",
        confidence=Confidence.HIGH,
        check=noise,
        specific=40,
    ),
)
