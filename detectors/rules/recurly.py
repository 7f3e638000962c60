"""Which strings are Recurly's keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import call, fields
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL
from detectors.rules._plain import HEX, URL64
from detectors.rules._shaped import shaped

_DOC = "https://recurly.com/developers/api/index.html#section/Authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "recurly-key",
        "Recurly private API key",
        r"recurly",
        HEX,
        32,
        _DOC,
        issuer="recurly",
        carrier="RECURLY_API_KEY={secret}",
        keywords=("recurly",),
        also=call(r"recurly\.client|recurly::client\.new"),
        severity=Severity.CRITICAL,
        what=r"(?:private|api|access)?[_ -]?(?:api[_ -]?)?keys?|tokens?|secrets?",
    ),
    shaped(
        "recurly-public",
        "Recurly public key",
        r"(?:ewr1|fra1|sjc1)-[A-Za-z0-9_-]{22}",
        fields("ewr1-", (URL64, 22)),
        _DOC,
        issuer="recurly",
        keywords=("ewr1-", "fra1-", "sjc1-"),
        near_misses=("ewr1-" + "x" * 22, "host fra1-web-01"),
        severity=Severity.INFO,
        confidence=Confidence.MEDIUM,
        end=END_URL,
        check=lambda value: plausible(value[5:], 11) and any(map(str.isupper, value)),
        public=True,
    ),
)
