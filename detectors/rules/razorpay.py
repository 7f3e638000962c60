"""Which strings are Razorpay's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Companion, Confidence, Inspection, JSONValue, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._named import named_rule
from detectors.rules._pattern import issued
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://razorpay.com/docs/api/authentication/"


_SECRET = Companion(
    issued("razorpay|rzp|key", "[A-Za-z0-9]{24}", what="(?:key)?[_ -]?secret(?:[_ -]?key)?"),
    lambda random: "Kq7" + _forge.text(random, _forge.ALNUM, 21),
    secret=False,  # it has a rule of its own
)


def _inspect(value: str, companions: Mapping[str, str], _: datetime) -> Inspection:
    """The id alone stands in every checkout page."""
    facts: dict[str, JSONValue] = {"environment": value.split("_")[1]}
    if "key_secret" not in companions:
        reason = "the key id alone, without its secret"
        return Inspection(facts, Confidence.MEDIUM, Severity.INFO, reason)
    return Inspection(facts, severity=Severity.LOW if value.startswith("rzp_test_") else None)


RULES: tuple[Rule, ...] = (
    shaped(
        "razorpay-key-id",
        "Razorpay key id",
        r"rzp_(?:live|test)_[A-Za-z0-9]{14}",
        fields("rzp_live_", (ALNUM, 14)),
        _DOC,
        issuer="razorpay",
        keywords=("rzp_live_", "rzp_test_"),
        near_misses=("rzp_live_xxxxxxxxxxxxxx", "rzp_test_key"),
        severity=Severity.CRITICAL,
        companions={"key_secret": _SECRET},
        inspect=_inspect,
        carrier="RAZORPAY_KEY_ID={secret}\nRAZORPAY_KEY_SECRET={key_secret}",
        check=lambda value: plausible(value[9:], 8),
    ),
    named_rule(
        "razorpay-secret",
        "Razorpay key secret",
        r"razorpay|rzp",
        ALNUM,
        24,
        _DOC,
        issuer="razorpay",
        carrier="RAZORPAY_KEY_SECRET={secret}",
        keywords=("razorpay", "rzp_key", "rzp_secret", "rzp_live_", "rzp_test_"),
        also=r"rzp_(?:live|test)_[a-z0-9]{14}[\"'],\s{0,12}",
        severity=Severity.CRITICAL,
        what=r"(?:key|api)?[_ -]?secret(?:[_ -]?key)?",
    ),
)
