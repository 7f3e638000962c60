"""Which strings are Equinix Metal's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "equinixmetal-api-key",
        "Equinix Metal API key",
        "equinix(?:[_ -]?metal)?|packet[_-](?:api|auth|net)|metal_(?:auth|api)",
        ALNUM,
        32,
        "https://deploy.equinix.com/developers/docs/metal/identity-access-management/api-keys/",
        issuer="equinixmetal",
        also="(?:METAL|PACKET)_AUTH_TOKEN|(?:METAL|PACKET)_API_KEY",
        carrier="METAL_AUTH_TOKEN={secret}",
        keywords=("equinix", "metal_auth", "metal_api", "packet_auth", "packet_api", "packet-"),
        severity=Severity.CRITICAL,
    ),
)
