"""Which strings are API secrets of Mozilla's add-ons site?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_ISSUER = Companion(
    lazy.pattern(r"(?<![A-Za-z0-9])(?P<secret>user:[0-9]{4,12}:[0-9]{1,5})(?![0-9])"),
    lambda random: f"user:{_forge.number(random, 8)}:{_forge.number(random, 3)}",
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "mozilla-addons-secret",
        "Mozilla add-ons API secret",
        "amo|web[_ -]?ext|addons[.]mozilla|mozilla",
        HEX,
        64,
        "https://mozilla.github.io/addons-server/topics/api/auth.html",
        issuer="mozilla",
        what="secrets?",
        keywords=("amo_", "amo-", "web_ext", "web-ext", "webext", "mozilla"),
        companions={"issuer": _ISSUER},
        carrier="WEB_EXT_API_KEY={issuer}\nWEB_EXT_API_SECRET={secret}",
        severity=Severity.CRITICAL,  # it publishes add-ons
    ),
)
