"""Which strings are commercetools's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

_DOC = "https://docs.commercetools.com/api/authorization"


RULES: tuple[Rule, ...] = (
    named_rule(
        "commercetools-secret",
        "commercetools client secret",
        r"commerce[_-]?tools|ctp(?=[_-]client)",
        URL64,
        32,
        _DOC,
        issuer="commercetools",
        carrier="CTP_CLIENT_SECRET={secret}",
        keywords=("commercetools", "commerce_tools", "ctp_client", "ctp-client"),
        severity=Severity.CRITICAL,
        what=r"(?:client)?[_ -]?secret",
    ),
)
