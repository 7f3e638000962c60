"""Which strings are Customer.io's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://docs.customer.io/integrations/api/app/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "customerio-app",
        "Customer.io app API key",
        r"customer\.?io|customer[_-]io|cio(?=_)",
        HEX,
        32,
        _DOC,
        issuer="customerio",
        carrier="CUSTOMERIO_APP_API_KEY={secret}",
        keywords=("customerio", "customer.io", "customer_io", "customer-io", "cio_app", "cio_api"),
    ),
    named_rule(
        "customerio-track",
        "Customer.io tracking API key",
        r"customer\.?io|customer[_-]io|cio(?=_)",
        HEX,
        20,
        _DOC,
        issuer="customerio",
        carrier="CUSTOMERIO_TRACKING_API_KEY={secret}",
        keywords=(
            "customerio",
            "customer.io",
            "customer_io",
            "customer-io",
            "cio_api",
            "cio_track",
        ),
        severity=Severity.MEDIUM,
    ),
)
