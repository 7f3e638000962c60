"""Which strings are Notion's integration secrets?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL, token
from detectors.rules._plain import ALNUM, prefixed

_SECRETS = "https://developers.notion.com/docs/authorization"


def _forge_secret(random: Random) -> str:
    return f"ntn_{_forge.number(random, 11)}{_forge.text(random, _forge.ALNUM, 35)}"


RULES: tuple[Rule, ...] = (
    Rule(
        id="notion-secret",
        title="Notion integration secret",
        issuer="notion",
        pattern=token("ntn_[0-9]{11}[A-Za-z0-9]{35}"),
        keywords=("ntn_",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_secret,
        near_misses=(
            "ntn_12345678901" + "x" * 35,
            _forge.example(_forge_secret)[:-1],
            _forge.example(_forge_secret) + "a",
            "secrets begin with ntn_ since 2024",
        ),
        references=(_SECRETS,),
        check=lambda value: plausible(value[15:], 10),
    ),
    prefixed(
        "notion-secret-old",
        "Notion integration secret (older form)",
        "secret_",
        ALNUM,
        43,
        _SECRETS,
        issuer="notion",
    ),
    named_shape(
        "notion-session",
        "Notion browser session cookie",
        "notion",
        r"v0[0-9](?:%3A|:)[A-Za-z0-9_%.:-]{100,600}+",
        fields("v02%3Auser_token_or_cookies%3A", (ALNUM, 140)),
        "Observed in Notion's web client, which does not document its cookies.",
        issuer="notion",
        carrier="NOTION_TOKEN_V2={secret}",
        keywords=("token_v2", "notion"),
        also="token_v2",
        end=END_URL,
        severity=Severity.CRITICAL,
        check=kinds(9),
    ),
)
