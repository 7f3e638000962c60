"""Which strings are Braintree's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Confidence, Inspection, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import LOWER, call, fields
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://developer.paypal.com/braintree/docs/guides/authorization/overview"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    environment = "test" if value.startswith("access_token$sandbox") else "live"
    severity = Severity.LOW if environment == "test" else None
    return Inspection({"environment": environment}, severity=severity)


RULES: tuple[Rule, ...] = (
    shaped(
        "braintree-access-token",
        "Braintree or PayPal access token",
        r"access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}",
        fields("access_token$production$", (LOWER, 16), "$", (HEX, 32)),
        _DOC,
        issuer="braintree",
        keywords=("access_token$production$", "access_token$sandbox$"),
        near_misses=(
            "access_token$production$" + "x" * 16 + "$" + "0" * 32,
            "access_token$sandbox$",
        ),
        severity=Severity.CRITICAL,
        inspect=_inspect,
        check=lambda value: plausible(value[-32:], 8),
    ),
    named_rule(
        "braintree-private-key",
        "Braintree private key",
        r"braintree|bt(?=_(?:private|merchant))",
        HEX,
        32,
        _DOC,
        issuer="braintree",
        carrier="BRAINTREE_PRIVATE_KEY={secret}",
        keywords=("braintree", "bt_private"),
        also=call("braintreegateway", at=3),
        severity=Severity.CRITICAL,
        what=r"private[_ -]?key|secrets?",
    ),
    shaped(
        "braintree-tokenization-key",
        "Braintree tokenization key",
        r"(?:production|sandbox)_[0-9a-z]{8}_[0-9a-z]{16}",
        fields("production_", (LOWER, 8), "_", (LOWER, 16)),
        _DOC,
        issuer="braintree",
        keywords=("production_", "sandbox_"),
        near_misses=(
            "production_xxxxxxxx_" + "x" * 16,
            "sandbox_settings_of_the_shop",
            "production_database_configurations",
        ),
        severity=Severity.INFO,
        confidence=Confidence.MEDIUM,
        check=lambda value: plausible(value[-16:], 8) and any(map(str.isdigit, value[-16:])),
        public=True,
    ),
)
