"""Which strings are keys of Blockfrost?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors import lazy
from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_shape
from detectors.rules._pattern import token

_KEYS = "https://docs.blockfrost.io/"
_NETWORK = lazy.pattern("mainnet|preprod|preview|testnet|ipfs")


def _network(value: str) -> str:
    found = _NETWORK.match(value)
    return found[0] if found else ""


def _is_random(value: str) -> bool:
    body = value[len(_network(value)) :]
    return plausible(body, 14) and any(map(str.isdigit, body)) and not body.islower()


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    network = _network(value)
    if network in ("mainnet", "ipfs"):
        return Inspection({"network": network})
    reason = "a key for a test network"
    return Inspection({"network": network}, severity=Severity.LOW, reason=reason)


RULES: tuple[Rule, ...] = (
    Rule(
        id="blockfrost-project-id",
        title="Blockfrost project key",
        issuer="blockfrost",
        pattern=token("(?:mainnet|preprod)[A-Za-z0-9]{32}"),
        keywords=("mainnet", "preprod"),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: "mainnet" + _forge.text(random, _forge.ALNUM, 32),
        near_misses=(
            "mainnet" + "x" * 32,
            "mainnet-0a1b2c3d",
            "mainnet" + "aB3" * 8,
            "the mainnetConfigurationOfTheWholeNodeCluster",
        ),
        references=(_KEYS,),
        check=_is_random,
        inspect=_inspect,
    ),
    named_shape(
        "blockfrost-test-project-id",
        "Blockfrost project key of a test network or IPFS",
        "blockfrost",
        "(?:preview|testnet|ipfs)[A-Za-z0-9]{32}",
        lambda random: "preview" + _forge.text(random, _forge.ALNUM, 32),
        _KEYS,
        what="project[_ .-]?id|key|token",
        severity=Severity.LOW,
        inspect=_inspect,
        carrier="BLOCKFROST_PROJECT_ID={secret}",
        keywords=("blockfrost",),
        issuer="blockfrost",
    ),
)
