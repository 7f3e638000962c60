"""Which strings are Stripe's keys?"""

from __future__ import annotations

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
    _rule("public", "Stripe publishable key", ("pk_live_", "pk_test_"), Severity.INFO),
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
)
