"""Which strings are Coinbase's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape, named_uuid
from detectors.rules._plain import ALNUM

_DOC = "https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys"


RULES: tuple[Rule, ...] = (
    named_shape(
        "coinbase-secret",
        "Coinbase API secret",
        r"coinbase|cdp(?=_)",
        r"(?:[A-Za-z0-9+/]{86}==|[A-Za-z0-9]{32})",
        fields((ALNUM, 86), "=="),
        _DOC,
        issuer="coinbase",
        carrier="COINBASE_API_SECRET={secret}",
        keywords=("coinbase", "cdp_api", "cdp_secret", "cbpro.", "gdax.", "coinbasepro."),
        also=call(r"(?:cbpro|gdax|coinbasepro)\.authenticatedclient", at=1),
        severity=Severity.CRITICAL,
        end="(?![A-Za-z0-9+/=])",
        what=(
            r"secrets?|(?:api|wallet|key|client)[_ -]?(?:key[_ -]?)?secret|"
            r"private[_ -]?key|passphrase"
        ),
        check=kinds(9),
    ),
    named_uuid(
        "coinbase-commerce",
        "Coinbase Commerce API key",
        r"coinbase",
        _DOC,
        issuer="coinbase",
        carrier="COINBASE_COMMERCE_API_KEY={secret}",
        keywords=("coinbase",),
        what=r"commerce[_ -]?(?:api[_ -]?)?key|api[_ -]?key",
        specific=45,
    ),
)
