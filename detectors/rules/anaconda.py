"""Which strings are tokens of Anaconda's package hosting?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import ANY_UUID, END_UUID, either
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "anaconda-token",
        "Anaconda access token",
        "anaconda|binstar|conda[_ -]?(?:forge)?[_ -]?(?:api|upload)",
        f"[a-z]{{2}}-{ANY_UUID}",
        lambda random: f"{_forge.text(random, _forge.LOWER, 2)}-{_forge.uuid(random)}",
        "https://www.anaconda.com/docs/tools/anaconda-org/user-guide/tokens",
        issuer="anaconda",
        keywords=("anaconda", "binstar", "conda_", "conda-"),
        also=either(
            r"(?:anaconda|binstar)\.(?:org|cloud)/t/",
            r"(?<![a-z])anaconda[ ][^\n]{0,60}?(?:-t|--token)",
        ),
        carrier="ANACONDA_API_TOKEN={secret}",
        end=END_UUID,
        severity=Severity.CRITICAL,
        confidence=Confidence.HIGH,
        check=noise,
        specific=40,
    ),
)
