"""Which strings are Okta's API tokens and client secrets?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import block, made
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64

_TOKENS = "https://developer.okta.com/docs/guides/create-an-api-token/main/"
_SECRETS = "https://developer.okta.com/docs/guides/client-secret-rotation-key/main/"
_DOMAIN = {
    "domain": Companion(
        lazy.pattern(
            r"(?<![A-Za-z0-9.-])(?P<secret>[a-z0-9][a-z0-9-]{0,61}\."
            r"(?:okta|oktapreview|okta-emea|okta-gov)\.com)(?![\w-])"
        ),
        lambda random: f"dev-{_forge.number(random, 8)}.okta.com",
        secret=False,
    )
}

RULES: tuple[Rule, ...] = (
    named_shape(
        "okta-api-token",
        "Okta API token",
        "okta|" + block("okta"),
        "00[A-Za-z0-9_-]{40}",
        made(40, _forge.URL64, "00"),
        _TOKENS,
        issuer="okta",
        carrier="OKTA_ORG_URL=https://{domain}\nOKTA_API_TOKEN={secret}",
        keywords=("okta", "ssws"),
        also="(?<![A-Za-z])SSWS",
        severity=Severity.CRITICAL,
        companions=_DOMAIN,
        specific=60,
        end=END_URL,
        check=alive,
        least=1,
    ),
    named_rule(
        "okta-client-secret",
        "Okta client secret",
        "okta",
        URL64,
        40,
        _SECRETS,
        issuer="okta",
        most=64,
        carrier="OKTA_DOMAIN={domain}\nOKTA_CLIENT_SECRET={secret}",
        keywords=("okta",),
        what=r"client[._ -]?secret|oauth2?[._ -]?secret",
        companions=_DOMAIN,
    ),
)
