"""Which strings are ImageKit's keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64
from detectors.rules._pattern import BASE64
from detectors.rules._shaped import shaped

_KEYS = "https://imagekit.io/docs/api-keys"


def _key(kind: str, title: str, severity: Severity) -> Rule:
    return shaped(
        f"imagekit-{kind}",
        title,
        rf"{kind}_(?=[^A-Z]{{0,27}}[A-Z])(?=[^0-9]{{0,27}}[0-9]){BASE64}{{27}}=",
        lambda random: f"{kind}_Kq7{_forge.text(random, _forge.ALNUM, 23)}8=",
        _KEYS,
        issuer="imagekit",
        keywords=(f"{kind}_",),
        near_misses=(f"{kind}_key=abc", f"{kind}_variables_and_functions="),
        end=END_BASE64,
        severity=severity,
        specific=50,
    )


RULES: tuple[Rule, ...] = (
    _key("private", "ImageKit private key", Severity.HIGH),
    replace(_key("public", "ImageKit public key", Severity.INFO), public=True),
)
