"""Which strings are Paddle's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import LOWER, fields
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://developer.paddle.com/api-reference/about/api-keys"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """The third field is the key's public id."""
    environment, _kind, key = value.split("_")[1:4]
    severity = Severity.LOW if environment == "sdbx" else None
    return Inspection({"environment": environment, "key_id": f"apikey_{key}"}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "paddle-key",
        "Paddle API key",
        r"pdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}",
        fields("pdl_live_apikey_", (LOWER, 26), "_", (ALNUM, 22), "_", (ALNUM, 3)),
        _DOC,
        issuer="paddle",
        keywords=("pdl_live_apikey_", "pdl_sdbx_apikey_"),
        near_misses=("pdl_live_apikey_" + "x" * 26 + "_" + "x" * 22 + "_xxx", "pdl_live_apikey_id"),
        severity=Severity.CRITICAL,
        inspect=_inspect,
        check=lambda value: plausible(value[-26:-4], 9),
    ),
    shaped(
        "paddle-webhook",
        "Paddle notification secret",
        r"pdl_ntfset_[a-z0-9]{26}_[A-Za-z0-9+/]{32}",
        fields("pdl_ntfset_", (LOWER, 26), "_", (ALNUM, 32)),
        _DOC,
        issuer="paddle",
        keywords=("pdl_ntfset_",),
        near_misses=("pdl_ntfset_" + "x" * 26 + "_" + "x" * 32, "pdl_ntfset_id"),
        severity=Severity.MEDIUM,
        end="(?![A-Za-z0-9+/])",
        check=lambda value: plausible(value[-32:], 10),
    ),
)
