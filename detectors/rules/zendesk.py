"""Which strings are Zendesk's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_rule, named_shape
from detectors.rules._plain import ALNUM, HEX

_DOC = "https://developer.zendesk.com/api-reference/introduction/security-and-auth/"


RULES: tuple[Rule, ...] = (
    named_shape(
        "zendesk-token",
        "Zendesk API token",
        r"zendesk|zd(?=_)",
        r"[A-Za-z0-9]{40}",
        fields((ALNUM, 40)),
        _DOC,
        issuer="zendesk",
        carrier="ZENDESK_API_TOKEN={secret}",
        keywords=("zendesk", "zd_api", "zd_token", "/token:"),
        severity=Severity.CRITICAL,
        also=r"@[A-Za-z0-9.-]{3,80}/token(?=:)",
        what=r"(?:api[_ -]?)?(?:tokens?|keys?)|passwords?|credentials?|auth",
        check=kinds(9),
    ),
    named_rule(
        "zendesk-secret",
        "Zendesk OAuth client secret or token",
        r"zendesk|zd(?=_)",
        HEX,
        64,
        _DOC,
        issuer="zendesk",
        carrier="ZENDESK_OAUTH_CLIENT_SECRET={secret}",
        keywords=("zendesk", "zd_client", "zd_oauth"),
    ),
)
