"""Which strings are OneSignal's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import LOWER, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import ALNUM, prefixed

_DOC = "https://documentation.onesignal.com/docs/keys-and-ids"


RULES: tuple[Rule, ...] = (
    prefixed(
        "onesignal-key",
        "OneSignal app API key",
        "os_v2_app_",
        LOWER,
        80,
        _DOC,
        issuer="onesignal",
        most=120,
    ),
    prefixed(
        "onesignal-org",
        "OneSignal organisation API key",
        "os_v2_org_",
        LOWER,
        80,
        _DOC,
        issuer="onesignal",
        most=120,
        severity=Severity.CRITICAL,
    ),
    named_shape(
        "onesignal-old",
        "OneSignal REST API key (older form)",
        r"one[_ -]?signal",
        r"[A-Z][A-Za-z0-9]{47}",
        fields("Z", (ALNUM, 47)),
        _DOC,
        issuer="onesignal",
        carrier="ONESIGNAL_REST_API_KEY={secret}",
        keywords=("onesignal", "one_signal", "one-signal"),
        check=kinds(9),
    ),
)
