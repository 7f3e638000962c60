"""Which strings are Authorize.net's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import UPPER_HEX, fields
from detectors.rules._named import named_rule, named_shape
from detectors.rules._plain import ALNUM

_DOC = (
    "https://developer.authorize.net/api/reference/index.html#gettingstarted-section-section-header"
)


RULES: tuple[Rule, ...] = (
    named_rule(
        "authorizenet-transaction-key",
        "Authorize.net transaction key",
        r"authorize[._-]?net|authnet",
        ALNUM,
        16,
        _DOC,
        issuer="authorizenet",
        carrier="AUTHORIZENET_TRANSACTION_KEY={secret}",
        keywords=(
            "authorizenet",
            "authorize.net",
            "authorize_net",
            "authorize-net",
            "authnet",
            "transactionkey",
            "transaction_key",
        ),
        also="(?<![a-z])(?:set)?transactionkey",
        severity=Severity.CRITICAL,
        what=r"(?:transaction|trans|tran|api)[_ -]?key",
    ),
    named_shape(
        "authorizenet-signature-key",
        "Authorize.net signature key",
        r"authorize[._-]?net|authnet",
        r"[0-9A-F]{128}",
        fields((UPPER_HEX, 128)),
        _DOC,
        issuer="authorizenet",
        carrier="AUTHORIZENET_SIGNATURE_KEY={secret}",
        keywords=("authorizenet", "authorize.net", "authorize_net", "authorize-net", "authnet"),
        severity=Severity.MEDIUM,
        what=r"(?:signature|hash)[_ -]?key",
        check=lambda value: plausible(value, 9),
    ),
)
