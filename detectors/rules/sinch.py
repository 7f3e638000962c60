"""Which strings are Sinch's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM, HEX

_DOC = "https://developers.sinch.com/docs/sms/getting-started"


def _mixed(value: str) -> bool:
    """Capital and small letters and digits: neither a word nor a digest."""
    kinds = (str.isupper, str.islower, str.isdigit)
    return plausible(value, 12) and all(any(map(kind, value)) for kind in kinds)


RULES: tuple[Rule, ...] = (
    named_rule(
        "sinch-token",
        "Sinch API token",
        r"sinch",
        HEX,
        32,
        _DOC,
        issuer="sinch",
        carrier="SINCH_API_TOKEN={secret}",
        keywords=("sinch",),
        what=r"(?:api[_ -]?)?tokens?|bearer",
    ),
    named_shape(
        "sinch-secret",
        "Sinch access key secret",
        r"sinch",
        r"[A-Za-z0-9~._-]{26,40}",
        fields((ALNUM, 34)),
        _DOC,
        issuer="sinch",
        carrier="SINCH_KEY_SECRET={secret}",
        keywords=("sinch",),
        what=r"(?:key|access|application|app)[_ -]?secret|secrets?",
        end=END_URL,
        check=_mixed,
    ),
)
