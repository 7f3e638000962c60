"""Which strings are Viber's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import END_UUID, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import HEX

_DOC = "https://developers.viber.com/docs/api/rest-bot-api/"


RULES: tuple[Rule, ...] = (
    named_shape(
        "viber-token",
        "Viber bot authentication token",
        r"viber",
        r"[0-9a-f]{16}-[0-9a-f]{16}-[0-9a-f]{16}",
        fields((HEX, 16), "-", (HEX, 16), "-", (HEX, 16)),
        _DOC,
        issuer="viber",
        carrier="VIBER_AUTH_TOKEN={secret}",
        keywords=("viber",),
        end=END_UUID,
        also=r"x-viber-auth-token",
        check=kinds(9),
    ),
)
