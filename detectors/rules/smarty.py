"""Which strings are keys of Smarty?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._formed import END_UUID, UUID, query, spellings
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "smarty-auth-token",
        "Smarty auth token",
        "smarty[_ .-]?streets|smarty(?=[_ .-]?(?:auth|api|com))",
        ALNUM,
        20,
        "https://www.smarty.com/docs/cloud/authentication",
        what="auth[_ .-]?token",
        severity=Severity.MEDIUM,
        also=query("api.smarty.com", "auth-token")
        + "|"
        + query("api.smartystreets.com", "auth-token"),
        companions={
            "auth_id": Companion(
                named("auth[_ .-]?id", UUID, end=END_UUID), _forge.uuid, secret=False
            )
        },
        carrier="SMARTY_AUTH_ID={auth_id}\nSMARTY_AUTH_TOKEN={secret}",
        keywords=spellings("smarty", "auth", "api", "com", "streets"),
        issuer="smarty",
    ),
)
