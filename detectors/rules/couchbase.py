"""Which strings are Couchbase Capella's API secrets?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "couchbase-api-secret",
        "Couchbase Capella API key secret",
        "couchbase|capella|cbc",
        "[A-Za-z0-9%+/!@#]{40,120}+={0,2}",
        lambda random: _forge.text(random, _forge.ALNUM, 64),
        "https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html",
        issuer="couchbase",
        what=r"(?:api[_ -]?key[_ -]?)?secret(?:[_ -]?key)?|(?:api|auth)[_ -]?(?:token|key)",
        carrier="CAPELLA_API_SECRET={secret}",
        keywords=("couchbase", "capella", "cbc_"),
        severity=Severity.CRITICAL,
        confidence=Confidence.MEDIUM,
        specific=40,
    ),
)
