"""Which strings are keys of OKX?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UPPER_HEX, UUID, call
from detectors.rules._named import named_rule
from detectors.rules._pattern import named

RULES: tuple[Rule, ...] = (
    named_rule(
        "okx-secret-key",
        "OKX secret key",
        "okx|okex",
        UPPER_HEX,
        32,
        "https://www.okx.com/docs-v5/en/",
        what="(?:api[_ .-]?)?secret(?:[_ .-]?key)?|secret|private[_ .-]?key",
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                named(r"(?:api|access)[_ .-]?key(?![_ .-]?secret)", UUID, end=END_UUID),
                _forge.uuid,
                secret=False,
            )
        },
        carrier="OKX_API_KEY={api_key}\nOKX_SECRET_KEY={secret}",
        keywords=(
            "okx",
            "okex",
            "accountapi(",
            "tradeapi(",
            "marketapi(",
            "fundingapi(",
            "publicapi(",
        ),
        also=call(r"(?:account|trade|market|funding|publicdata)\.\w{3,12}api", at=1),
        issuer="okx",
    ),
)
