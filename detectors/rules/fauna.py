"""Which strings are Fauna's database keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL, URL64
from detectors.rules._shaped import shaped

RULES: tuple[Rule, ...] = (
    shaped(
        "fauna-key",
        "Fauna database key",
        # with a digit, or it could be the name of a function
        rf"fnA(?=[^0-9]{{0,36}}[0-9])(?=[^A-Z]{{0,36}}[A-Z]){URL64}{{37}}",
        lambda random: "fnAE4Kq" + _forge.text(random, _forge.URL64, 33),
        "https://docs.fauna.com/fauna/current/learn/security/keys/",
        issuer="fauna",
        keywords=("fna",),
        near_misses=("fnA" + "x" * 37, "fnAddEverythingToTheListOfAllTheThingsXY", "fnAEshort"),
        check=lambda value: plausible(value[3:], 12),
        end=END_URL,
        severity=Severity.CRITICAL,
        specific=50,
    ),
)
