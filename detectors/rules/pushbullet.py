"""Which strings are Pushbullet's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import call, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import ALNUM

_DOC = "https://docs.pushbullet.com/#authentication"


RULES: tuple[Rule, ...] = (
    named_shape(
        "pushbullet-token",
        "Pushbullet access token",
        r"push[_ -]?bullet",
        r"o\.[A-Za-z0-9]{32}",
        fields("o.", (ALNUM, 32)),
        _DOC,
        issuer="pushbullet",
        carrier="PUSHBULLET_ACCESS_TOKEN={secret}",
        keywords=("pushbullet", "push_bullet", "push-bullet"),
        also=call("pushbullet"),
        check=kinds(9),
    ),
)
