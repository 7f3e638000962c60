"""Which strings are Harvest's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import shaped

_DOC = "https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/"


RULES: tuple[Rule, ...] = (
    shaped(
        "harvest-token",
        "Harvest personal access token",
        r"[0-9]{5,9}\.(?:pt|at|rt)\.[A-Za-z0-9_-]{80,96}",
        lambda random: f"{_forge.number(random, 7)}.pt.{_forge.text(random, _forge.URL64, 86)}",
        _DOC,
        issuer="harvest",
        keywords=(".pt.", ".at.", ".rt."),
        near_misses=("1234567.pt." + "x" * 86, "www.example.pt.html"),
        end=END_URL,
        check=lambda value: plausible(value.split(".")[2], 16),
        specific=65,
    ),
)
