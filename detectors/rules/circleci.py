"""Which strings are CircleCI's API and runner tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX
from detectors.rules._shaped import prefixed_shape

_TOKENS = "https://circleci.com/docs/managing-api-tokens/"
_RUNNERS = "https://circleci.com/docs/runner-concepts/#namespaces-and-resource-classes"
_BODY = "[A-Za-z0-9]{22}_[0-9a-f]{40}"


def _forge_body(random: Random) -> str:
    return f"{_forge.text(random, _forge.ALNUM, 22)}_{_forge.text(random, _forge.HEX, 40)}"


RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "circleci-personal",
        "CircleCI personal API token",
        "CCIPAT_",
        _BODY,
        _forge_body,
        _TOKENS,
        issuer="circleci",
        severity=Severity.CRITICAL,  # it reads every project's settings and starts pipelines
    ),
    prefixed_shape(
        "circleci-project",
        "CircleCI project API token",
        "CCIPRJ_",
        _BODY,
        _forge_body,
        _TOKENS,
        issuer="circleci",
    ),
    named_rule(
        "circleci-token",
        "CircleCI API token (older form)",
        "circle[_ -]?ci",
        HEX,
        40,
        _TOKENS,
        issuer="circleci",
        also=r"circle[_-](?:api[_-])?token",
        keywords=("circleci", "circle_", "circle-", "circle ci"),
        carrier="CIRCLE_TOKEN={secret}",
    ),
    named_rule(
        "circleci-runner",
        "CircleCI runner token",
        "circle[_ -]?ci[_ -]?runner|circleci[_ -]?launch[_ -]?agent",
        HEX,
        48,
        _RUNNERS,
        most=128,
        issuer="circleci",
        also="launch_agent_(?:runner_)?api_auth_token",
        keywords=("circleci", "circle_ci", "circle-ci", "circle ci", "launch_agent"),
        carrier="CIRCLECI_RUNNER_API_AUTH_TOKEN={secret}",
    ),
)
