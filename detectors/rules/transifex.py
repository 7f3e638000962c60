"""Which strings are API tokens of Transifex?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END

RULES: tuple[Rule, ...] = (
    Rule(
        id="transifex-token",
        title="Transifex API token",
        issuer="transifex",
        pattern=lazy.pattern(
            r"(?i:transifex|(?<![A-Za-z])tx[_-](?:api[_-])?token)[^\n]{0,80}?\n?[^\n]{0,20}?"
            rf"(?<![A-Za-z0-9/])(?P<secret>1/[0-9a-f]{{40}}){END}"
        ),
        keywords=("transifex", "tx_token", "tx_api", "tx-token"),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "1/" + _forge.text(random, _forge.HEX, 40),
        near_misses=(
            "TX_TOKEN=1/" + "0" * 40,
            "TRANSIFEX_TOKEN=1/abc",
            "transifex pulled 1/2 of the strings",
        ),
        references=("https://help.transifex.com/en/articles/6248858-generating-an-api-token",),
        check=lambda value: plausible(value[2:]),
        carrier="TX_TOKEN={secret}",
    ),
)
