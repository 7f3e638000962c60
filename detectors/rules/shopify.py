"""Which strings are Shopify's tokens?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX, Alphabet, prefixed

_TOKENS = "https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens"
_HEX = Alphabet(_forge.HEX, "[0-9a-fA-F]")
_SHOP = Companion(
    lazy.pattern(r"(?<![A-Za-z0-9.-])(?P<secret>[a-z0-9][a-z0-9-]{0,60}\.myshopify\.com)(?![\w-])"),
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
    _rule("user", "Shopify user access token of an app", "shpua_"),
    _rule("theme", "Shopify theme access password", "shptka_"),
    prefixed(
        "shopify-partner",
        "Shopify Partner API access token",
        "prtapi_",
        _HEX,
        32,
        "https://shopify.dev/docs/api/partner",
        issuer="shopify",
    ),
    named_rule(
        "shopify-storefront",
        "Shopify storefront access token",
        "shopify",
        HEX,
        32,
        "https://shopify.dev/docs/api/storefront#authentication",
        issuer="shopify",
        carrier="SHOPIFY_STOREFRONT_ACCESS_TOKEN={secret}",
        keywords=("shopify", "storefront-access-token"),
        what="storefront[_ -]?(?:api[_ -]?)?(?:access[_ -]?)?token",
        also="x-shopify-storefront-access-token",
        severity=Severity.LOW,  # most stand in a shop's own pages
    ),
    named_rule(
        "shopify-secret-old",
        "Shopify API secret (older form)",
        "shopify",
        HEX,
        32,
        _TOKENS,
        issuer="shopify",
        carrier="SHOPIFY_API_SECRET={secret}",
        keywords=("shopify",),
        what="(?:api|client|app|shared|webhook)[_ -]?secret(?:[_ -]?key)?|passwords?",
    ),
)
