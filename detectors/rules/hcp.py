"""Which strings are client secrets and session tokens of the HashiCorp Cloud Platform?"""

from __future__ import annotations

from random import Random

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import URL64
from detectors.rules._shaped import prefixed_shape

_SERVICE = "https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal/key"
_BOUNDARY = "https://developer.hashicorp.com/boundary/docs/concepts/domain-model/auth-tokens"
_ID = Companion(
    named("(?:hcp[_ -]?)?client[_ -]?id", "[A-Za-z0-9]{32}"),
    lambda random: _forge.text(random, _forge.ALNUM, 32),
    secret=False,
)


def _forge_boundary(random: Random) -> str:
    head = _forge.text(random, _forge.ALNUM, 10)
    return f"{head}_s1{_forge.text(random, _forge.ALNUM, 140)}"


RULES: tuple[Rule, ...] = (
    named_rule(
        "hcp-client-secret",
        "HashiCorp Cloud Platform client secret",
        "hcp",
        URL64,
        64,
        _SERVICE,
        issuer="hcp",
        what="(?:client[_ -]?)?secrets?",
        keywords=("hcp_", "hcp-", "hcp client", "hcp secret"),
        companions={"client_id": _ID},
        carrier="HCP_CLIENT_ID={client_id}\nHCP_CLIENT_SECRET={secret}",
        severity=Severity.CRITICAL,
        confidence=Confidence.HIGH,
        check=noise,
    ),
    prefixed_shape(
        "hcp-boundary-token",
        "Boundary auth token",
        "at_",
        "[A-Za-z0-9]{10}_s1[A-Za-z0-9]{60,400}+",
        _forge_boundary,
        _BOUNDARY,
        issuer="hcp",
    ),
)
