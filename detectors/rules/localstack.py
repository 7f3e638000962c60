"""Which strings are LocalStack's auth tokens and API keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID
from detectors.rules._looks import noise
from detectors.rules._named import named_rule, named_shape
from detectors.rules._plain import ALNUM

_TOKENS = "https://docs.localstack.cloud/aws/getting-started/auth-token/"


def _forge_token(random: Random) -> str:
    return "-".join(("ls", *(_forge.text(random, _forge.ALNUM, n) for n in (8, 4, 4, 4, 12))))


RULES: tuple[Rule, ...] = (
    named_shape(
        "localstack-token",
        "LocalStack auth token",
        "localstack",
        "ls-[A-Za-z0-9]{6,10}(?:-[A-Za-z0-9]{4,12}){3,5}",
        _forge_token,
        _TOKENS,
        issuer="localstack",
        keywords=("localstack",),
        carrier="LOCALSTACK_AUTH_TOKEN={secret}",
        severity=Severity.MEDIUM,  # a licence
        confidence=Confidence.HIGH,
        end=END_UUID,
        check=noise,
        specific=40,
    ),
    named_rule(
        "localstack-key",
        "LocalStack API key (older form)",
        "localstack",
        ALNUM,
        10,
        _TOKENS,
        issuer="localstack",
        what="api[_ -]?key",
        keywords=("localstack",),
        carrier="LOCALSTACK_API_KEY={secret}",
        severity=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
