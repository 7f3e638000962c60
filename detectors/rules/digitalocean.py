"""Which strings are DigitalOcean's tokens?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._pairs import key_pair
from detectors.rules._pattern import BASE64
from detectors.rules._plain import HEX, URL64, prefixed

_TOKENS = "https://docs.digitalocean.com/reference/api/create-personal-access-token/"
_OAUTH = "https://docs.digitalocean.com/reference/api/oauth/"
_SPACES = "https://docs.digitalocean.com/products/spaces/how-to/manage-access/"
_MODELS = (
    "https://docs.digitalocean.com/products/gradient-ai-platform/how-to/use-serverless-inference/"
)

RULES: tuple[Rule, ...] = (
    prefixed(
        "digitalocean-pat",
        "DigitalOcean personal access token",
        "dop_v1_",
        HEX,
        64,
        _TOKENS,
        issuer="digitalocean",
        severity=Severity.CRITICAL,
    ),
    prefixed(
        "digitalocean-oauth",
        "DigitalOcean OAuth token",
        "doo_v1_",
        HEX,
        64,
        _OAUTH,
        issuer="digitalocean",
    ),
    prefixed(
        "digitalocean-refresh",
        "DigitalOcean OAuth refresh token",
        "dor_v1_",
        HEX,
        64,
        _OAUTH,
        issuer="digitalocean",
    ),
    key_pair(
        "digitalocean-spaces",
        "DigitalOcean Spaces key",
        "DO(?:00|80)[A-Z0-9]{16}",
        lambda random: "DO00" + _forge.text(random, _forge.DIGITS + _forge.UPPER, 16),
        Companion(
            lazy.pattern(
                r"(?<![A-Za-z0-9/+])(?P<secret>(?=[^a-z]{0,42}[a-z])(?=[^A-Z]{0,42}[A-Z])"
                rf"(?=[^0-9]{{0,42}}[0-9]){BASE64}{{43}})(?![A-Za-z0-9/+])"
            ),
            lambda random: "Kq7" + _forge.text(random, _forge.ALNUM, 40),
        ),
        _SPACES,
        issuer="digitalocean",
        carrier="SPACES_ACCESS_KEY_ID={secret}\nSPACES_SECRET_ACCESS_KEY={secret_key}",
        keywords=("do00", "do80"),
        near_misses=("DO00" + "A" * 16, "DO00SHORT", "ids begin with DO00"),
    ),
    prefixed(
        "digitalocean-model-key",
        "DigitalOcean model access key",
        "sk-do-",
        URL64,
        40,
        _MODELS,
        issuer="digitalocean",
        most=100,
    ),
)
