"""Which strings are Dgraph Cloud's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import END_BASE64, base64_of
from detectors.rules._named import named_shape
from detectors.rules._pattern import BASE64

RULES: tuple[Rule, ...] = (
    named_shape(
        "dgraph-api-key",
        "Dgraph Cloud API key",
        "dgraph|slash",
        rf"{BASE64}{{43}}=",
        base64_of(43, "="),
        "https://docs.dgraph.io/dgraph-cloud/admin/authentication",
        issuer="dgraph",
        also="DG-Auth|X-Dgraph-AccessToken",
        carrier="DGRAPH_API_KEY={secret}",
        keywords=("dgraph", "dg-auth", "slash_api"),
        end=END_BASE64,
        severity=Severity.CRITICAL,
        specific=40,
    ),
)
