"""Which strings are Vonage's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import either
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developer.vonage.com/en/getting-started/concepts/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "vonage-secret",
        "Vonage API secret",
        r"vonage|nexmo",
        ALNUM,
        16,
        _DOC,
        issuer="vonage",
        carrier="VONAGE_API_SECRET={secret}",
        keywords=("vonage", "nexmo", "basic("),
        also=either(
            r"(?<![a-z])basic\(\s{0,12}[\"'][0-9a-f]{8}[\"'],\s{0,12}",
            r"(?:vonage|nexmo)[^\n]{0,24}?(?<![a-z0-9])[0-9a-f]{8}(?=[ ]?[:/|,])",
        ),
        what=r"api[_ -]?secret|secrets?",
    ),
    named_rule(
        "vonage-signature",
        "Vonage signature secret",
        r"vonage|nexmo",
        ALNUM,
        32,
        _DOC,
        issuer="vonage",
        carrier="VONAGE_SIGNATURE_SECRET={secret}",
        keywords=("vonage", "nexmo"),
        most=60,
        severity=Severity.MEDIUM,
        what=r"(?:signature|signing|private)[_ -]?(?:secret|key)",
    ),
)
