"""Which strings are Vimeo's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import BASE64, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_rule, named_shape
from detectors.rules._plain import HEX

_DOC = "https://developer.vimeo.com/api/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "vimeo-token",
        "Vimeo access token",
        r"vimeo",
        HEX,
        32,
        _DOC,
        issuer="vimeo",
        carrier="VIMEO_ACCESS_TOKEN={secret}",
        keywords=("vimeo",),
        what=r"(?:access[_ -]?|api[_ -]?|auth[_ -]?)?tokens?|pat|bearer",
    ),
    named_shape(
        "vimeo-client-secret",
        "Vimeo client secret",
        r"vimeo",
        r"[A-Za-z0-9+/]{128}",
        fields((BASE64, 128)),
        _DOC,
        issuer="vimeo",
        carrier="VIMEO_CLIENT_SECRET={secret}",
        keywords=("vimeo",),
        what=r"(?:client|app)?[_ -]?secret",
        end="(?![A-Za-z0-9+/=])",
        check=kinds(9),
    ),
)
