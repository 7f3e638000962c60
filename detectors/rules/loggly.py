"""Which strings are Loggly's tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import ANY_UUID, either
from detectors.rules._looks import fresh_uuid
from detectors.rules._named import named_uuid
from detectors.rules._shaped import shaped

_TOKENS = "https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "loggly-token",
        "Loggly token",
        "loggly",
        _TOKENS,
        issuer="loggly",
        carrier="LOGGLY_TOKEN={secret}",
        keywords=("loggly", ".sh -a"),
        also=either(r"loggly\.com/(?:inputs|bulk)", r"configure-\w{1,20}\.sh[ ][^\n]{0,60}?-t"),
        severity=Severity.MEDIUM,
    ),
    shaped(
        "loggly-syslog-token",
        "Loggly token in a template of syslog",
        ANY_UUID,
        _forge.uuid,
        "https://documentation.solarwinds.com/en/success_center/loggly/content/admin/rsyslog-manual-configuration.htm",
        issuer="loggly",
        # the number that IANA gave to Loggly
        end="@41058(?![0-9])",
        keywords=("@41058",),
        carrier="[{secret}@41058 tag]",
        check=fresh_uuid,
        severity=Severity.MEDIUM,
    ),
)
