"""Which strings are keys of Roblox?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_BASE64
from detectors.rules._named import named_shape
from detectors.rules._pattern import token

_WARNING = (
    "_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal"
    "-your-ROBUX-and-items.|_"
)


def _forge_cookie(random: Random) -> str:
    return _WARNING + _forge.text(random, "0123456789ABCDEF", 640)


RULES: tuple[Rule, ...] = (
    Rule(
        id="roblox-session",
        title="Roblox session cookie",
        issuer="roblox",
        pattern=token(
            r"_\|WARNING:-DO-NOT-SHARE-THIS\.[A-Za-z0-9.,-]{20,200}\|_[A-Za-z0-9.-]{100,3000}+"
        ),
        keywords=("|warning:-do-not-share-this",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=_forge_cookie,
        near_misses=("_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this", _WARNING, _WARNING + "x" * 600),
        references=(
            "https://en.help.roblox.com/hc/en-us/articles/203313380-Account-Security-Theft-Keeping-your-Account-Safe",
        ),
        check=lambda value: plausible(value.rpartition("|_")[2], 10),
        specific=70,
        proves="the warning before it",
    ),
    named_shape(
        "roblox-open-cloud-key",
        "Roblox Open Cloud API key",
        "roblox(?:[_ .-]?(?:open[_ .-]?cloud|cloud|api))?|rblx",
        "[A-Za-z0-9+/]{48}[A-Za-z0-9+/]{100,1600}+={0,2}",
        lambda random: _forge.text(random, _forge.ALNUM, 200),
        "https://create.roblox.com/docs/cloud/auth/api-keys",
        end=END_BASE64,
        near_misses=(),
        carrier="ROBLOX_API_KEY={secret}",
        keywords=("roblox", "rblx"),
        issuer="roblox",
    ),
)
