"""Which strings are Amazon Selling Partner and Login with Amazon's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import HEX, URL64
from detectors.rules._shaped import shaped

_DOC = "https://developer-docs.amazon.com/sp-api/docs/connect-to-the-selling-partner-api"


RULES: tuple[Rule, ...] = (
    shaped(
        "amazonseller-client-secret",
        "Login with Amazon client secret",
        r"amzn1\.oa2-cs\.v1\.[0-9a-f]{64}",
        fields("amzn1.oa2-cs.v1.", (HEX, 64)),
        _DOC,
        issuer="amazonseller",
        keywords=("amzn1.oa2-cs.v1.",),
        near_misses=("amzn1.oa2-cs.v1." + "0" * 64, "amzn1.oa2-cs.v1.secret"),
        severity=Severity.CRITICAL,
        check=lambda value: plausible(value[-64:], 8),
    ),
    shaped(
        "amazonseller-refresh-token",
        "Login with Amazon refresh token",
        r"Atzr\|[A-Za-z0-9_-]{200,700}+",
        fields("Atzr|IwEB", (URL64, 340)),
        _DOC,
        issuer="amazonseller",
        keywords=("atzr|",),
        near_misses=("Atzr|" + "x" * 340, "Atzr|IwEB"),
        severity=Severity.CRITICAL,
        end=END_URL,
    ),
)
