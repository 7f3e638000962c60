"""Which strings are secrets of Harbor's robot accounts?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Confidence, Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "harbor-robot-secret",
        "Harbor robot account secret",
        r"harbor(?:[_ -]?robot)?|robot\$[a-z0-9+._-]{1,60}",
        ALNUM,
        32,
        "https://goharbor.io/docs/2.13.0/working-with-projects/project-configuration/create-robot-accounts/",
        issuer="harbor",
        what=r"(?:robot[_ -]?)?(?:secret|token|password)|-p",
        also=r"robot\$[a-z0-9+._-]{1,60}",
        carrier="HARBOR_USER={robot}\nHARBOR_PASSWORD={secret}",
        keywords=("harbor_", "harbor-", "harbor.", "robot$"),
        confidence=Confidence.MEDIUM,
        companions={
            "robot": Companion(
                lazy.pattern(r"(?P<secret>robot\$[a-z0-9][a-z0-9+._-]{0,60})(?![A-Za-z0-9])"),
                lambda random: f"robot$ci{_forge.number(random, 4)}",
                secret=False,
            )
        },
    ),
)
