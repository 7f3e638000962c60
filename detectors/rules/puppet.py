"""Which strings are tokens of Puppet Enterprise and keys of the Puppet Forge?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX, URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "puppet-forge-key",
        "Puppet Forge API key",
        "puppet[_ -]?(?:labs[_ -]?)?forge|blacksmith[_ -]forge",
        HEX,
        64,
        "https://forgeapi.puppet.com/#section/Authentication",
        issuer="puppet",
        keywords=("puppet", "blacksmith"),
        carrier="PUPPET_FORGE_API_KEY={secret}",
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
    ),
    named_rule(
        "puppet-rbac-token",
        "Puppet Enterprise RBAC token",
        "puppet(?:[_ -]?(?:enterprise|access|rbac|db|pe))?|pe[_ -]rbac",
        URL64,
        42,
        "https://help.puppet.com/pe/current/topics/rbac_token_auth_intro.htm",
        most=48,
        issuer="puppet",
        what="token|authentication",
        keywords=("puppet", "pe_rbac", "pe-rbac"),
        carrier="PUPPET_ACCESS_TOKEN={secret}",
        severity=Severity.CRITICAL,
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
