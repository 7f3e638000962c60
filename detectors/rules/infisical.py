"""Which strings are Infisical's service tokens and identities' secrets?"""

from __future__ import annotations

from random import Random

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import ANY_UUID, END_UUID
from detectors.rules._looks import noise
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import named
from detectors.rules._plain import HEX

_SERVICE = "https://infisical.com/docs/documentation/platform/token"
_IDENTITY = "https://infisical.com/docs/documentation/platform/identities/universal-auth"
_ID = Companion(
    named("client[_ -]?id", ANY_UUID, end=END_UUID),
    _forge.uuid,
    secret=False,
)


def _forge_service(random: Random) -> str:
    return ".".join(("st", *(_forge.text(random, _forge.HEX, each) for each in (24, 32, 32))))


RULES: tuple[Rule, ...] = (
    named_shape(
        "infisical-service-token",
        "Infisical service token",
        "infisical",
        rf"st\.(?:[0-9a-f]{{24}}|{ANY_UUID})\.[0-9a-f]{{32}}(?:\.[0-9a-f]{{32}})?",
        _forge_service,
        _SERVICE,
        issuer="infisical",
        keywords=("infisical",),
        carrier="INFISICAL_TOKEN={secret}",
        severity=Severity.CRITICAL,  # it reads the secrets of an environment
        confidence=Confidence.HIGH,
        specific=60,
        check=noise,
    ),
    named_rule(
        "infisical-client-secret",
        "Infisical machine identity client secret",
        "infisical",
        HEX,
        64,
        _IDENTITY,
        issuer="infisical",
        what="secrets?",
        keywords=("infisical",),
        companions={"client_id": _ID},
        carrier="INFISICAL_CLIENT_ID={client_id}\nINFISICAL_CLIENT_SECRET={secret}",
        severity=Severity.CRITICAL,
    ),
)
