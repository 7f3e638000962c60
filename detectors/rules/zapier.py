"""Which strings are Zapier's keys?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._shaped import shaped

_DOC = "https://help.zapier.com/hc/en-us/articles/8496288690317"


def _forge_link(random: Random) -> str:
    hook = _forge.text(random, _forge.DIGITS + _forge.LOWER, 7)
    return f"https://hooks.zapier.com/hooks/catch/{_forge.number(random, 7)}/{hook}"


RULES: tuple[Rule, ...] = (
    shaped(
        "zapier-webhook",
        "Zapier webhook URL",
        (
            r"https://hooks\.zapier\.com/hooks/(?:catch|"
            r"standard)/(?:v3/)?[0-9]{4,9}/[a-z0-9]{5,24}"
        ),
        _forge_link,
        _DOC,
        issuer="zapier",
        keywords=("hooks.zapier.com/hooks/",),
        near_misses=(
            "https://hooks.zapier.com/hooks/catch/1234567/xxxxxxx",
            "https://hooks.zapier.com/hooks/catch/",
        ),
        severity=Severity.MEDIUM,
        check=lambda value: plausible(value.rsplit("/", 1)[1], 4),
    ),
)
