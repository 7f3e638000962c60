"""Which strings are Mixpanel's secrets, and which are only project tokens?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Confidence, Rule, Severity
from detectors.rules._forms import call, either
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX

_KEYS = "https://developer.mixpanel.com/reference/authentication"

RULES: tuple[Rule, ...] = (
    named_rule(
        "mixpanel-api-secret",
        "Mixpanel API secret",
        "mixpanel",
        HEX,
        32,
        _KEYS,
        issuer="mixpanel",
        carrier="MIXPANEL_API_SECRET={secret}",
        keywords=("mixpanel",),
        what=r"(?:api[_ -]?)?secret|api[_ -]?key",
    ),
    named_rule(
        "mixpanel-service-account",
        "Mixpanel service account secret",
        "mixpanel",
        ALNUM,
        32,
        _KEYS,
        issuer="mixpanel",
        carrier="MIXPANEL_SERVICE_ACCOUNT_SECRET={secret}",
        keywords=("mixpanel",),
        what=r"service[_ -]?account[_ -]?(?:secret|password)|password|(?<=account_)secret",
    ),
    replace(
        named_rule(
            "mixpanel-token",
            "Mixpanel project token",
            "mixpanel",
            HEX,
            32,
            _KEYS,
            issuer="mixpanel",
            carrier="MIXPANEL_TOKEN={secret}",
            keywords=("mixpanel", "$token"),
            what=r"(?:project[_ -]?)?token",
            # also as browsers send it about a person, where nothing says Mixpanel
            also=either(r"mixpanel\.init\(|[\"']\$token(?=[\"']\s{0,2}:)", call("mixpanel")),
            confidence=Confidence.MEDIUM,
            severity=Severity.INFO,
        ),
        public=True,
    ),
)
