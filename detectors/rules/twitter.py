"""Which strings are X's keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import call, either, fields
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import issued
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://docs.x.com/resources/fundamentals/authentication/overview"
_NAMES = ("twitter", "tw_", "x_api", "x_consumer", "x_access", "x_bearer")
_CLIENTS = ("userhandler(", "oauthhandler(", "oauth1handler(", "oauth1(", "oauth1session(")

_SECRET = Companion(
    issued(
        "twitter|x",
        "[A-Za-z0-9]{45}",
        what="(?:access[_ -]?)?token[_ -]?secret",
        also="token[_ -]?secret",
    ),
    lambda random: _forge.text(random, _forge.ALNUM, 45),
    secret=False,  # it has a rule of its own
)


RULES: tuple[Rule, ...] = (
    shaped(
        "twitter-bearer",
        "X app bearer token",
        (
            r"A{18,24}[A-Za-z0-9%+/]{3,13}A{4,9}[A-Za-z0-9%+/]{24,60}?(?:%3D|"
            r"=)[A-Za-z0-9]{40,60}+"
        ),
        fields("A" * 21, (ALNUM, 5), "AAAAAA", (ALNUM, 27), "%3D", (ALNUM, 50)),
        _DOC,
        issuer="twitter",
        keywords=("aaaaaaaaaaaaaaa",),
        near_misses=("A" * 110, "A" * 21 + "x" * 90, "A" * 24 + "!"),
        check=lambda value: plausible(value[-40:], 16),
    ),
    named_rule(
        "twitter-api-secret",
        "X API key secret",
        r"twitter|tw(?=_)|x(?=[_-](?:api|consumer|app))",
        ALNUM,
        50,
        _DOC,
        issuer="twitter",
        carrier="TWITTER_CONSUMER_SECRET={secret}",
        keywords=(
            *_NAMES,
            *_CLIENTS,
        ),
        also=call(r"oauth1?(?:user)?handler|oauth1(?:session)?", at=1),
        what=(r"(?:consumer|api|app|client)[_ -]?(?:key[_ -]?)?secret|" r"secrets?(?:[_ -]?key)?"),
    ),
    named_shape(
        "twitter-access-token",
        "X access token",
        r"twitter|tw(?=_)|x(?=[_-](?:access|oauth))",
        r"[0-9]{6,19}-[A-Za-z0-9]{40}",
        lambda random: f"{_forge.number(random, 18)}-{_forge.text(random, _forge.ALNUM, 40)}",
        _DOC,
        issuer="twitter",
        carrier="TWITTER_ACCESS_TOKEN={secret}\nTWITTER_ACCESS_TOKEN_SECRET={token_secret}",
        keywords=(
            *_NAMES,
            "access_token",
            "accesstoken",
            "access token",
        ),
        also=r"access[_ -]?token",
        companions={"token_secret": _SECRET},
        check=lambda value: plausible(value.split("-")[1], 14),
    ),
    named_rule(
        "twitter-token-secret",
        "X access token secret",
        r"twitter|tw(?=_)|x(?=[_-](?:access|oauth))",
        ALNUM,
        45,
        _DOC,
        issuer="twitter",
        carrier="TWITTER_ACCESS_TOKEN_SECRET={secret}",
        keywords=(
            *_NAMES,
            *_CLIENTS,
            "set_access_token(",
        ),
        also=either(
            call(r"oauth1?(?:user)?handler|oauth1(?:session)?", at=3),
            call("set_access_token", at=1),
        ),
        what=r"(?:access|oauth)[_ -]?(?:token[_ -]?)?secret",
    ),
)
