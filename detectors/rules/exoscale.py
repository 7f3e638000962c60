"""Which strings are Exoscale's API keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors import lazy
from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pairs import key_pair
from detectors.rules._pattern import END_URL, START
from detectors.rules._plain import URL64

_KEYS = "https://community.exoscale.com/platform/iam/iam-concepts/#api-keys"

_SECRET = Companion(
    lazy.pattern(
        rf"{START}(?P<secret>(?=[^A-Z]{{0,42}}[A-Z])(?=[^0-9]{{0,42}}[0-9])[A-Za-z0-9_-]{{43}})"
        rf"{END_URL}"
    ),
    lambda random: "Kq7" + _forge.text(random, _forge.URL64, 40),
)

RULES: tuple[Rule, ...] = (
    key_pair(
        "exoscale-api-key",
        "Exoscale API key",
        "EXO[0-9a-f]{24,26}",
        lambda random: "EXO" + _forge.text(random, _forge.HEX, 24),
        _SECRET,
        _KEYS,
        issuer="exoscale",
        carrier="EXOSCALE_API_KEY={secret}\nEXOSCALE_API_SECRET={secret_key}",
        keywords=tuple(f"exo{digit}" for digit in _forge.HEX),
        near_misses=("EXO" + "0" * 24, "EXOSCALE_API_KEY=$KEY", "EXO0a1b2c3d"),
    ),
    replace(
        named_rule(
            "exoscale-api-secret",
            "Exoscale API secret",
            "exoscale",
            URL64,
            43,
            _KEYS,
            issuer="exoscale",
            what="secret",
            carrier="EXOSCALE_API_SECRET={secret}",
            keywords=("exoscale",),
            severity=Severity.CRITICAL,
        ),
        specific=20,  # gives way to the pair
    ),
)
