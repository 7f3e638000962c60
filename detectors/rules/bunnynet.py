"""Which strings are bunny.net's keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import ANY_UUID, END_UUID
from detectors.rules._named import named_shape

_ACCOUNT = "https://docs.bunny.net/reference/bunnynet-api-overview"
_STORAGE = "https://docs.bunny.net/reference/storage-api"
_WHO = r"bunny(?:[_ -]?(?:cdn|net))?|bunny\.net"
_KEYWORDS = ("bunny_", "bunny-", "bunnycdn", "bunnynet", "bunny.net", "bunny cdn")


def _forge_account(random: Random) -> str:
    return _forge.uuid(random) + _forge.uuid(random)


def _forge_storage(random: Random) -> str:
    digits = _forge.text(random, _forge.HEX, 36)
    sizes = (8, 4, 4, 12, 4, 4)
    return "-".join(digits[sum(sizes[:at]) : sum(sizes[: at + 1])] for at in range(6))


RULES: tuple[Rule, ...] = (
    named_shape(
        "bunnynet-api-key",
        "bunny.net account API key",
        _WHO,
        f"{ANY_UUID}{ANY_UUID}",
        _forge_account,
        _ACCOUNT,
        issuer="bunnynet",
        also="AccessKey",
        carrier="BUNNY_API_KEY={secret}",
        keywords=(*_KEYWORDS, "accesskey"),
        check=lambda value: plausible(value, 8),
        end=END_UUID,
        severity=Severity.CRITICAL,
        specific=40,
    ),
    named_shape(
        "bunnynet-storage-password",
        "bunny.net storage zone password",
        _WHO,
        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}",
        _forge_storage,
        _STORAGE,
        issuer="bunnynet",
        what="(?:access[_ -]?)?key|password|token",
        also="AccessKey",
        carrier="BUNNY_STORAGE_PASSWORD={secret}",
        keywords=(*_KEYWORDS, "accesskey"),
        check=lambda value: plausible(value, 8),
        end=END_UUID,
        severity=Severity.HIGH,
        confidence=Confidence.HIGH,
        specific=40,
    ),
)
