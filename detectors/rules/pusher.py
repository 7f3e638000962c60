"""Which strings are Pusher's secrets?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import HEX, UPPER

_KEYS = "https://pusher.com/docs/channels/library_auth_reference/rest-api/"
_BEAMS = "https://pusher.com/docs/beams/concepts/keys-and-secrets/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "pusher-app-secret",
        "Pusher Channels app secret",
        "pusher(?:[_ -]?app)?",
        HEX,
        20,
        _KEYS,
        issuer="pusher",
        what="(?:app[_ -]?)?secret",
        # beside the numbers of the app, in one line
        also=r"pusher\([^)]{0,200}?secret|app_?id[^\n]{1,24}?key[^\n]{1,6}[0-9a-f]{20}[^\n]{1,6}secret",
        carrier="PUSHER_APP_KEY={app_key}\nPUSHER_APP_SECRET={secret}",
        keywords=("pusher", "app_id", "appid"),
        companions={
            "app_key": Companion(
                named("pusher[_ -]?(?:app[_ -]?)?key", "[0-9a-f]{20}"),
                lambda random: _forge.text(random, _forge.HEX, 20),
                secret=False,
            )
        },
        near_misses=("PUSHER_APP_KEY=0a1b2c3d4e5f6a7b8c9d",),  # public by design
    ),
    named_rule(
        "pusher-beams-secret",
        "Pusher Beams secret key",
        "pusher(?:[_ -]?beams)?|beams",
        UPPER,
        64,
        _BEAMS,
        issuer="pusher",
        what="secret(?:[_ -]?key)?",
        carrier="PUSHER_BEAMS_SECRET_KEY={secret}",
        keywords=("pusher", "beams_secret", "beams-secret"),
    ),
)
