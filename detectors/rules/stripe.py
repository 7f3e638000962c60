"""Which strings are Stripe's keys?"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import ALNUM, token

_KEYS = "https://docs.stripe.com/keys"
_WEBHOOKS = "https://docs.stripe.com/webhooks/signature"


def _rule(kind: str, title: str, prefixes: tuple[str, ...], severity: Severity) -> Rule:
    first = prefixes[0]

    def forge(random: Random) -> str:
        return f"{first}51{_forge.text(random, _forge.ALNUM, 97)}"

    return Rule(
        id=f"stripe-{kind}",
        title=title,
        issuer="stripe",
        pattern=token(f"(?:{'|'.join(prefixes)}){ALNUM}{{16,247}}+"),
        keywords=prefixes,
        confidence=Confidence.HIGH,
        severity=severity,
        forge=forge,
        near_misses=(
            first + "x" * 24,
            first + "4eC39Hq",
            f"a key that begins with {first} belongs in the vault",
            f"{first}key_from_environment_variable_of_the_shop",
        ),
        references=(_KEYS,),
        check=lambda value: plausible(value.rsplit("_", 1)[1], 10),
        public=kind == "public",
    )


RULES: tuple[Rule, ...] = (
    _rule("secret", "Stripe secret key (live)", ("sk_live_", "sk_org_live_"), Severity.CRITICAL),
    _rule("restricted", "Stripe restricted key (live)", ("rk_live_",), Severity.HIGH),
    _rule("test", "Stripe test key", ("sk_test_", "rk_test_", "sk_org_test_"), Severity.LOW),
    replace(
        _rule("public", "Stripe publishable key", ("pk_live_", "pk_test_"), Severity.INFO),
        public=True,
    ),
    Rule(
        id="stripe-webhook",
        title="Stripe webhook signing secret",
        issuer="stripe",
        pattern=token(r"whsec_[A-Za-z0-9+/]{32,64}+={0,2}"),
        keywords=("whsec_",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,  # forges events to one endpoint, reads nothing
        forge=lambda random: "whsec_" + _forge.text(random, _forge.ALNUM, 32),
        near_misses=("whsec_" + "x" * 32, "whsec_test", "begins with whsec_"),
        references=(_WEBHOOKS,),
        check=lambda value: plausible(value[6:], 10),
    ),
    Rule(
        id="stripe-ephemeral",
        title="Stripe ephemeral key",
        issuer="stripe",
        pattern=token(f"ek_(?:live|test)_{ALNUM}{{24,247}}+"),
        keywords=("ek_live_", "ek_test_"),
        confidence=Confidence.HIGH,
        severity=Severity.LOW,  # one customer, for an hour
        forge=lambda random: "ek_live_" + _forge.text(random, _forge.ALNUM, 60),
        near_misses=("ek_live_" + "x" * 60, "ek_test_key", "week_test_of_the_service"),
        references=("https://docs.stripe.com/js/issuing/retrieve_issuing_card",),
        check=lambda value: plausible(value[8:], 10),
    ),
    Rule(
        id="stripe-client-secret",
        title="Stripe payment's client secret",
        issuer="stripe",
        pattern=token(
            f"(?:pi|seti|src|cs_(?:live|test)|si)_{ALNUM}{{14,64}}_secret_{ALNUM}{{16,120}}+"
        ),
        keywords=("_secret_",),
        confidence=Confidence.HIGH,
        severity=Severity.LOW,  # of one payment, and the payer's browser knows it
        forge=lambda random: (
            f"pi_{_forge.text(random, _forge.ALNUM, 24)}"
            f"_secret_{_forge.text(random, _forge.ALNUM, 25)}"
        ),
        near_misses=(
            "pi_" + "x" * 24 + "_secret_" + "x" * 25,
            "api_client_secret_key",
            "the client_secret_basic method",
        ),
        references=("https://docs.stripe.com/api/payment_intents/object",),
        check=lambda value: plausible(value.rsplit("_", 1)[1], 9),
    ),
)
