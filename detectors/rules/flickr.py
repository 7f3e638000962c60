"""Which strings are Flickr's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://www.flickr.com/services/api/auth.oauth.html"


RULES: tuple[Rule, ...] = (
    named_rule(
        "flickr-secret",
        "Flickr API secret",
        r"flickr",
        HEX,
        16,
        _DOC,
        issuer="flickr",
        carrier="FLICKR_API_SECRET={secret}",
        keywords=("flickr", "flickrapi("),
        also=call(r"flickrapi", at=1),
        severity=Severity.MEDIUM,
        what=r"(?:api|client|consumer|oauth)?[_ -]?secret",
    ),
    named_rule(
        "flickr-key",
        "Flickr API key",
        r"flickr",
        HEX,
        32,
        _DOC,
        issuer="flickr",
        carrier="FLICKR_API_KEY={secret}",
        keywords=("flickr",),
        severity=Severity.LOW,
        what=r"(?:api|consumer)[_ -]?key|keys?",
    ),
)
