"""Which strings are ClickHouse Cloud's API keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "clickhouse-api-secret",
        "ClickHouse Cloud API key secret",
        "4b1d",
        ALNUM,
        38,
        "https://clickhouse.com/docs/cloud/manage/openapi",
        issuer="clickhouse",
        severity=Severity.CRITICAL,
        companions={
            "key_id": Companion(
                named(r"key[_ -]?id|token[_ -]?key|username", "[A-Za-z0-9]{20}"),
                lambda random: _forge.text(random, _forge.ALNUM, 20),
                secret=False,
            )
        },
        carrier="CLICKHOUSE_KEY_ID={key_id}\nCLICKHOUSE_KEY_SECRET={secret}",
    ),
)
