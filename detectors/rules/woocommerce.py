"""Which strings are WooCommerce's keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import fields
from detectors.rules._pattern import token
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication"


_KEY = Companion(
    token("ck_[0-9a-f]{40}"),
    lambda random: "ck_" + _forge.text(random, _forge.HEX, 40),
    secret=False,  # useless alone
)


RULES: tuple[Rule, ...] = (
    shaped(
        "woocommerce-secret",
        "WooCommerce consumer secret",
        r"cs_[0-9a-f]{40}",
        fields("cs_", (HEX, 40)),
        _DOC,
        issuer="woocommerce",
        keywords=(*(f"cs_{each}" for each in _forge.HEX),),
        near_misses=("cs_" + "0" * 40, "cs_test_a1b2c3", "docs_deadbeef"),
        severity=Severity.CRITICAL,
        companions={"consumer_key": _KEY},
        carrier="{consumer_key}:{secret}",
    ),
    shaped(
        "woocommerce-key",
        "WooCommerce consumer key",
        r"ck_[0-9a-f]{40}",
        fields("ck_", (HEX, 40)),
        _DOC,
        issuer="woocommerce",
        keywords=(*(f"ck_{each}" for each in _forge.HEX),),
        near_misses=(
            "ck_" + "0" * 40,
            "ck_editor",
            "stack_0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3dZ",
        ),
        severity=Severity.LOW,
    ),
)
