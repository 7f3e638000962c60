"""Which strings are Brevo's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._plain import ALNUM, HEX
from detectors.rules._shaped import shaped

_DOC = "https://developers.brevo.com/docs/getting-started"


RULES: tuple[Rule, ...] = (
    shaped(
        "brevo-key",
        "Brevo API key",
        r"xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}",
        fields("xkeysib-", (HEX, 64), "-", (ALNUM, 16)),
        _DOC,
        issuer="brevo",
        keywords=("xkeysib-",),
        near_misses=(
            "xkeysib-" + "0" * 64 + "-" + "x" * 16,
            "xkeysib-your-key",
            "xkeysib-" + "0a1b2c3d" * 8,
        ),
        severity=Severity.HIGH,
    ),
    shaped(
        "brevo-smtp",
        "Brevo SMTP key",
        r"xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}",
        fields("xsmtpsib-", (HEX, 64), "-", (ALNUM, 16)),
        _DOC,
        issuer="brevo",
        keywords=("xsmtpsib-",),
        near_misses=(
            "xsmtpsib-" + "0" * 64 + "-" + "x" * 16,
            "xsmtpsib-your-key",
            "xsmtpsib-" + "0a1b2c3d" * 8,
        ),
        severity=Severity.HIGH,
    ),
)
