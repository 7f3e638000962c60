"""Which strings are Customer.io's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://docs.customer.io/accounts-and-workspaces/managing-credentials/"
_WHO = r"customer[._ -]?io|cio"

RULES: tuple[Rule, ...] = (
    named_rule(
        "customerio-track-key",
        "Customer.io tracking API key",
        _WHO,
        HEX,
        20,
        _KEYS,
        issuer="customerio",
        carrier="CUSTOMERIO_API_KEY={secret}",
        keywords=(
            "customer.io",
            "customer_io",
            "customer-io",
            "customerio",
            "cio_api",
            "cio_track",
            "cio_key",
            "trackclient(",
        ),
        also=call(r"(?:new)?trackclient|customerio::client\.new|customerio", at=1),
        what=r"(?:track(?:ing)?[_ -]?)?(?:api[_ -]?)?key|secret",
        severity=Severity.MEDIUM,
    ),
    named_rule(
        "customerio-app-key",
        "Customer.io App API key",
        _WHO,
        HEX,
        32,
        _KEYS,
        issuer="customerio",
        carrier="CUSTOMERIO_APP_API_KEY={secret}",
        keywords=(
            "customer.io",
            "customer_io",
            "customer-io",
            "customerio",
            "cio_app",
            "cio_api",
            "cio.newapiclient(",
            "cio.apiclient(",
        ),
        also=call(r"(?:customerio|cio)(?:\.|::)(?:new)?apiclient(?:\.new)?"),
        what=r"(?:app[_ -]?)?(?:api[_ -]?)?(?:key|token)",
    ),
)
