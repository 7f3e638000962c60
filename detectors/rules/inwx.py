"""Which strings are secrets of INWX?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import Alphabet

_BASE32 = Alphabet(_forge.BASE32, "[A-Z2-7]")

RULES: tuple[Rule, ...] = (
    # the seed of the second factor, which its clients ask for beside the password
    named_rule(
        "inwx-shared-secret",
        "INWX shared secret",
        "inwx",
        _BASE32,
        16,
        "https://www.inwx.com/en/help/apidoc",
        issuer="inwx",
        most=32,
        what=r"shared[_ -]?secret(?:[ ]\(?(?:for|of)[ ][\w ]{1,30}?\)?)?|otp[_ -]?(?:secret|key)"
        r"|(?:mobile[_ -]?)?tan",
        carrier="INWX_SHARED_SECRET={secret}",
        keywords=("inwx",),
        severity=Severity.HIGH,
        confidence=Confidence.HIGH,
        check=noise,
    ),
)
