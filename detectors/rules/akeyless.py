"""Which strings are access keys and tokens of Akeyless?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

_KEYS = "https://docs.akeyless.io/docs/api-key"
_ID = Companion(
    lazy.pattern(r"(?<![A-Za-z0-9])(?P<secret>p-[a-z0-9]{12,14})(?![A-Za-z0-9])"),
    lambda random: "p-" + _forge.text(random, _forge.LOWER + _forge.DIGITS, 12),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    named_shape(
        "akeyless-access-key",
        "Akeyless access key",
        "akeyless",
        "[A-Za-z0-9+/]{43}=",
        lambda random: _forge.base64(random.randbytes(32)),
        _KEYS,
        issuer="akeyless",
        keywords=("akeyless",),
        companions={"access_id": _ID},
        carrier="AKEYLESS_ACCESS_ID={access_id}\nAKEYLESS_ACCESS_KEY={secret}",
        end="(?![A-Za-z0-9+/=])",
        severity=Severity.CRITICAL,
        confidence=Confidence.HIGH,
        check=noise,
        specific=40,
    ),
    named_shape(
        "akeyless-token",
        "Akeyless temporary or universal identity token",
        "akeyless",
        "[tu]-[0-9a-f]{32}",
        lambda random: "t-" + _forge.text(random, _forge.HEX, 32),
        _KEYS,
        issuer="akeyless",
        keywords=("akeyless",),
        carrier="AKEYLESS_TOKEN={secret}",
        severity=Severity.MEDIUM,  # lives for an hour
        confidence=Confidence.HIGH,
        check=noise,
        specific=40,
    ),
)
