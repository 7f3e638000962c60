"""Which strings are keys of MailerLite?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._jwts import named_jwt

RULES: tuple[Rule, ...] = (
    named_jwt(
        "mailerlite-token",
        "MailerLite API token",
        "mailer[_ -]?lite",
        "https://developers.mailerlite.com/docs/#authentication",
        issuer="mailerlite",
        carrier="MAILERLITE_API_KEY={secret}",
        keywords=(
            "mailerlite",
            "mailer_lite",
            "mailer-lite",
        ),
    ),
)
