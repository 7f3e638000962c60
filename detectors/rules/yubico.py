"""Which strings are secret keys of Yubico's validation service?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._named import named_shape

_KEYS = "https://developers.yubico.com/OTP/Guides/Getting_Started_Writing_a_Web_Client.html"

RULES: tuple[Rule, ...] = (
    named_shape(
        "yubico-secret-key",
        "YubiCloud secret key",
        "yubi(?:co|key|cloud)?",
        "[A-Za-z0-9+/]{27}=",
        lambda random: _forge.text(random, _forge.BASE64, 27) + "=",
        _KEYS,
        issuer="yubico",
        carrier="YUBICO_SECRET_KEY={secret}",
        keywords=("yubico", "yubikey", "yubicloud", "yubi_"),
        what=r"(?:secret|api)[._ -]?key|secret",
        end="(?![A-Za-z0-9+/=])",
        severity=Severity.LOW,
        check=alive,
        least=1,
    ),
)
