"""Which strings are Dependency-Track's API keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import prefixed_shape

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "dependencytrack-key",
        "Dependency-Track API key",
        "odt_",
        "(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32}",
        lambda random: (
            f"{_forge.text(random, _forge.ALNUM, 8)}_{_forge.text(random, _forge.ALNUM, 32)}"
        ),
        "https://docs.dependencytrack.org/integrations/rest-api/",
        issuer="dependencytrack",
    ),
    named_rule(
        "dependencytrack-key-old",
        "Dependency-Track API key (without prefix)",
        "dependency[_ -]?track|dtrack",
        ALNUM,
        32,
        "https://docs.dependencytrack.org/integrations/rest-api/",
        issuer="dependencytrack",
        keywords=("dependencytrack", "dependency-track", "dependency_track", "dtrack"),
        carrier="DEPENDENCYTRACK_API_KEY={secret}",
    ),
)
