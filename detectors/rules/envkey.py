"""Which strings open an environment of EnvKey?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "envkey-key",
        "EnvKey",
        "env[_ -]?key",
        "[A-Za-z0-9]{18,26}-[A-Za-z0-9]{16,26}",
        lambda random: "-".join(_forge.text(random, _forge.ALNUM, each) for each in (20, 20)),
        "https://docs-v2.envkey.com/docs/envkey-source",
        issuer="envkey",
        what="key",
        also="(?<![A-Za-z])envkey",
        keywords=("envkey",),
        carrier="ENVKEY={secret}",
        severity=Severity.CRITICAL,
        confidence=Confidence.MEDIUM,
        check=noise,
        specific=40,
    ),
)
