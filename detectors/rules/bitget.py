"""Which strings are keys of Bitget?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import token
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "bitget-secret-key",
        "Bitget secret key",
        "bitget",
        HEX,
        64,
        "https://www.bitget.com/api-doc/common/quick-start",
        what="(?:api[_ .-]?)?secret(?:[_ .-]?key)?|secret|private[_ .-]?key",
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                token("bg_[0-9a-f]{32}"),
                lambda random: "bg_" + _forge.text(random, _forge.HEX, 32),
                secret=False,
            )
        },
        carrier="BITGET_API_KEY={api_key}\nBITGET_SECRET_KEY={secret}",
        keywords=("bitget",),
        issuer="bitget",
    ),
)
