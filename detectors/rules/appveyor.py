"""Which strings are AppVeyor's API tokens?"""

from __future__ import annotations

from random import Random

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._pattern import END, START
from detectors.rules._plain import Alphabet

_API = "https://www.appveyor.com/docs/api/"
_KEYWORDS = ("appveyor", "app_veyor", "app-veyor")
_BODY = Alphabet(_forge.LOWER + _forge.DIGITS, "[a-z0-9]")


def _forge_token(random: Random) -> str:
    return "v2." + _forge.text(random, _BODY.letters, 20)


RULES: tuple[Rule, ...] = (
    Rule(
        id="appveyor-token",
        title="AppVeyor API token",
        issuer="appveyor",
        pattern=lazy.pattern(
            rf"(?i:app[_-]?veyor)[^\n]{{0,80}}?{START}(?P<secret>v2\.[a-z0-9]{{20}}){END}"
        ),
        keywords=_KEYWORDS,
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=_forge_token,
        near_misses=(
            "APPVEYOR_API_TOKEN=v2." + "0" * 20,
            "APPVEYOR_API_TOKEN=v2.short",
            "appveyor builds use image v2.1 from now on",
        ),
        references=(_API,),
        check=lambda value: noise(value[3:]),
        carrier="APPVEYOR_API_TOKEN={secret}",
    ),
    named_rule(
        "appveyor-token-old",
        "AppVeyor API token (first version)",
        "app[_-]?veyor",
        _BODY,
        20,
        _API,
        issuer="appveyor",
        keywords=_KEYWORDS,
        carrier="APPVEYOR_TOKEN={secret}",
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
