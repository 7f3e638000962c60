"""Which strings are Mailjet's keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._forms import call, either
from detectors.rules._named import named_rule
from detectors.rules._pattern import issued
from detectors.rules._plain import HEX

_DOC = "https://dev.mailjet.com/email/guides/getting-started/"


# the public half, without which the secret cannot be used
_KEY = Companion(
    issued("mailjet", "[0-9a-f]{32}", what="public|api[_ -]?key", also="mj[_-]apikey[_-]public"),
    lambda random: _forge.text(random, _forge.HEX, 32),
    secret=False,
)


RULES: tuple[Rule, ...] = (
    named_rule(
        "mailjet-secret",
        "Mailjet secret key",
        r"mailjet",
        HEX,
        32,
        _DOC,
        issuer="mailjet",
        carrier="MJ_APIKEY_PUBLIC={api_key}\nMJ_APIKEY_PRIVATE={secret}",
        keywords=("mailjet", "mj_apikey"),
        also=either(
            r"mj[_-]apikey[_-]private",
            # both halves, as a user and a password
            r"mailjet[^\n]{0,60}?(?<![0-9a-f])[0-9a-f]{32}(?=:)",
            call(
                r"mailjet\.(?:api)?connect|mailjet\\+client|mailjet\.(?:new)?(?:mailjet)?client|mailjetclient",
                at=1,
            ),
        ),
        what=r"secrets?(?:[_ -]?key)?|private(?:[_ -]?key)?|passwords?",
        companions={"api_key": _KEY},
    ),
)
