"""Which strings are Shopify's tokens?"""

from __future__ import annotations

import regex

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._plain import Alphabet, prefixed

_TOKENS = "https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens"
_HEX = Alphabet(_forge.HEX, "[0-9a-fA-F]")
_SHOP = Companion(
    regex.compile(
        r"(?<![A-Za-z0-9.-])(?P<secret>[a-z0-9][a-z0-9-]{0,60}\.myshopify\.com)(?![\w-])"
    ),
    lambda random: f"shop-{_forge.number(random, 5)}.myshopify.com",
    secret=False,
)


def _rule(kind: str, title: str, prefix: str, severity: Severity = Severity.HIGH) -> Rule:
    return prefixed(
        f"shopify-{kind}",
        title,
        prefix,
        _HEX,
        32,
        _TOKENS,
        issuer="shopify",
        severity=severity,
        companions={"shop": _SHOP},
        carrier="shop {shop} token {secret}",
    )


RULES: tuple[Rule, ...] = (
    _rule("admin", "Shopify admin API access token", "shpat_", Severity.CRITICAL),
    _rule("custom", "Shopify custom app access token", "shpca_"),
    _rule("private", "Shopify private app password", "shppa_"),
    _rule("secret", "Shopify app shared secret", "shpss_"),
)
