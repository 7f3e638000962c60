"""Which strings are keys of KuCoin?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape
from detectors.rules._pattern import named

RULES: tuple[Rule, ...] = (
    named_shape(
        "kucoin-secret-key",
        "KuCoin API secret",
        "kucoin|kc[_-](?=api)",
        UUID,
        _forge.uuid,
        "https://www.kucoin.com/docs-new/authentication",
        what="(?:api[_ .-]?)?secret(?:[_ .-]?key)?|secret|private[_ .-]?key",
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                named(r"api[_ .-]?key(?![_ .-]?secret)", r"[0-9a-f]{24}"),
                lambda random: _forge.text(random, _forge.HEX, 24),
                secret=False,
            )
        },
        end=END_UUID,
        carrier="KUCOIN_API_KEY={api_key}\nKUCOIN_API_SECRET={secret}",
        keywords=("kucoin", "kc_api", "kc-api", "client(", "trade(", "market(", "user("),
        also=r"(?<![a-z])(?:client|trade|market|user)\(\s{0,12}(?:key=)?[\"'][0-9a-f]{24}[\"'],\s{0,12}(?:secret=)?",
        issuer="kucoin",
    ),
)
