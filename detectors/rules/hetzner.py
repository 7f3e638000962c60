"""Which strings are Hetzner's API tokens?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_CLOUD = "https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/"
_DNS = "https://docs.hetzner.com/dns-console/dns/general/api-access-token/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "hetzner-cloud-token",
        "Hetzner Cloud API token",
        "hcloud|hetzner",
        ALNUM,
        64,
        _CLOUD,
        issuer="hetzner",
        carrier="HCLOUD_TOKEN={secret}",
        keywords=("hcloud", "hetzner"),
        severity=Severity.CRITICAL,
        near_misses=("hcloud_ssh_key: SHA256 " + "0123456789abcdef" * 3,),
    ),
    named_rule(
        "hetzner-dns-token",
        "Hetzner DNS API token",
        "hetzner(?:[_ -]?dns)?|hdns",
        ALNUM,
        32,
        _DNS,
        issuer="hetzner",
        also="Auth-API-Token",
        carrier="HETZNER_DNS_API_TOKEN={secret}",
        keywords=("hetzner", "hdns_", "auth-api-token"),
    ),
)
