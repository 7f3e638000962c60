"""Which strings are TikTok's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM

_DOC = "https://developers.tiktok.com/doc/oauth-user-access-token-management"


RULES: tuple[Rule, ...] = (
    named_rule(
        "tiktok-client-secret",
        "TikTok client secret",
        r"tik[_-]?tok",
        ALNUM,
        32,
        _DOC,
        issuer="tiktok",
        carrier="TIKTOK_CLIENT_SECRET={secret}",
        keywords=("tiktok", "tik_tok", "tik-tok"),
        most=40,
        what=r"(?:client|app)[_ -]?secret|secrets?",
    ),
    named_shape(
        "tiktok-access-token",
        "TikTok access token",
        r"tik[_-]?tok",
        r"(?:act|rft)\.[A-Za-z0-9!.*_-]{60,100}+",
        fields("act.", (ALNUM, 68), "!4521.va"),
        _DOC,
        issuer="tiktok",
        carrier="TIKTOK_ACCESS_TOKEN={secret}",
        keywords=("tiktok", "tik_tok", "tik-tok"),
        end=END_URL,
        what=r"tokens?",
        check=kinds(9),
    ),
)
