"""Which strings are MailerSend's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import HEX, prefixed

_DOC = "https://developers.mailersend.com/general.html#authentication"


RULES: tuple[Rule, ...] = (
    prefixed(
        "mailersend-token", "MailerSend API token", "mlsn.", HEX, 64, _DOC, issuer="mailersend"
    ),
)
