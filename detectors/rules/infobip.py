"""Which strings are Infobip's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape

_DOC = "https://www.infobip.com/docs/essentials/api-essentials/api-authentication"


RULES: tuple[Rule, ...] = (
    named_shape(
        "infobip-key",
        "Infobip API key",
        r"infobip",
        r"[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        lambda random: f"{_forge.text(random, _forge.HEX, 32)}-{_forge.uuid(random)}",
        _DOC,
        issuer="infobip",
        carrier="INFOBIP_API_KEY={secret}",
        keywords=("infobip", "authorization: app ", '"app ', "'app "),
        also=r"authorization[\"']?:[ ]?[\"']?App",
        end=END_UUID,
        check=kinds(9),
    ),
)
