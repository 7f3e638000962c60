"""Which strings are Mailgun's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID, LOWER, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_rule, named_shape
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth"


RULES: tuple[Rule, ...] = (
    shaped(
        "mailgun-key",
        "Mailgun API key (older form)",
        r"key-[0-9a-z]{32}",
        fields("key-", (LOWER, 32)),
        _DOC,
        issuer="mailgun",
        keywords=(*(f"key-{each}" for each in _forge.DIGITS + _forge.LOWER),),
        near_misses=(
            "key-" + "x" * 32,
            "ssh key-exchange-algorithms of the server",
            "api_key-0a1b2c3d4e5f",
        ),
        severity=Severity.CRITICAL,
        specific=55,
        check=lambda value: plausible(value[4:], 9) and any(map(str.isdigit, value)),
    ),
    named_shape(
        "mailgun-private",
        "Mailgun API key",
        r"mailgun",
        r"[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}",
        fields((HEX, 32), "-", (HEX, 8), "-", (HEX, 8)),
        _DOC,
        issuer="mailgun",
        carrier="MAILGUN_API_KEY={secret}",
        keywords=("mailgun", "mg_api", "mg_key", "api:"),
        severity=Severity.CRITICAL,
        also=r"mg[_-](?:api[_-])?key|api(?=:[0-9a-f]{32}-)",
        end=END_UUID,
        check=kinds(9),
    ),
    shaped(
        "mailgun-public",
        "Mailgun public validation key",
        r"pubkey-[0-9a-f]{32}",
        fields("pubkey-", (HEX, 32)),
        _DOC,
        issuer="mailgun",
        keywords=("pubkey-",),
        near_misses=("pubkey-" + "0" * 32, "pubkey-ed25519"),
        severity=Severity.LOW,
        public=True,
    ),
    named_rule(
        "mailgun-signing",
        "Mailgun webhook signing key",
        r"mailgun",
        HEX,
        32,
        _DOC,
        issuer="mailgun",
        carrier="MAILGUN_WEBHOOK_SIGNING_KEY={secret}",
        keywords=("mailgun", "mg_webhook"),
        severity=Severity.MEDIUM,
        what=(
            r"(?:webhook|http)[_ -]{0,2}signing[_ -]?key|signing[_ -]?key|" r"signing[_ -]?secret"
        ),
    ),
)
