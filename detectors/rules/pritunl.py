"""Which strings are Pritunl's API credentials?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_API = "https://docs.pritunl.com/docs/api"

RULES: tuple[Rule, ...] = (
    named_rule(
        "pritunl-api-secret",
        "Pritunl API token or secret",
        "pritunl",
        ALNUM,
        32,
        _API,
        issuer="pritunl",
        carrier="PRITUNL_API_SECRET={secret}",
        keywords=("pritunl",),
        severity=Severity.CRITICAL,
    ),
)
