"""Which strings are PubNub's keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import ANY_UUID, END_BASE64, END_UUID
from detectors.rules._pattern import BASE64
from detectors.rules._shaped import shaped

_KEYS = "https://www.pubnub.com/docs/general/setup/account-setup"


def _public(kind: str, title: str, prefix: str, severity: Severity) -> Rule:
    return replace(
        shaped(
            f"pubnub-{kind}",
            title,
            prefix + ANY_UUID,
            lambda random: prefix + _forge.uuid(random),
            _KEYS,
            issuer="pubnub",
            keywords=(prefix,),
            near_misses=(
                f"{prefix}00000000-0000-0000-0000-000000000000",
                f"begins with {prefix}",
            ),
            check=lambda value: plausible(value[6:], 7),
            end=END_UUID,
            severity=severity,
        ),
        public=True,
    )


RULES: tuple[Rule, ...] = (
    shaped(
        "pubnub-secret-key",
        "PubNub secret key",
        f"sec-c-{BASE64}{{40,64}}+={{0,2}}",
        lambda random: "sec-c-" + _forge.text(random, _forge.ALNUM, 48),
        _KEYS,
        issuer="pubnub",
        keywords=("sec-c-",),
        near_misses=("sec-c-" + "A" * 48, "sec-c-short", "begins with sec-c-"),
        check=lambda value: plausible(value[6:], 12),
        end=END_BASE64,
        severity=Severity.CRITICAL,
    ),
    _public("publish-key", "PubNub publish key", "pub-c-", Severity.LOW),
    _public("subscribe-key", "PubNub subscribe key", "sub-c-", Severity.INFO),
)
