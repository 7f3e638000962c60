"""Which strings are API keys of NuGet's gallery?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._shaped import prefixed_shape

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "nuget-key",
        "NuGet API key",
        "oy2",
        "[a-z2-7]{43}",
        lambda random: _forge.text(random, _forge.BASE32.lower(), 43),
        "https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package",
        issuer="nuget",
        check=noise,
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
        specific=50,
    ),
)
