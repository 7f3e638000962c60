"""Which strings are keys of OKX?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._formed import END_UUID, UPPER_HEX, UUID
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
        keywords=("okx", "okex"),
        issuer="okx",
    ),
)
