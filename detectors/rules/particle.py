"""Which strings are keys of Particle?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._formed import (
    query,
)
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "particle-access-token",
        "Particle access token",
        "particle[_ .-]?(?=io|access|api|cloud|token)",
        HEX,
        40,
        "https://docs.particle.io/reference/cloud-apis/access-tokens/",
        also=query("api.particle.io", "access_token"),
        carrier="PARTICLE_ACCESS_TOKEN={secret}",
        keywords=(
            "particle_io",
            "particle-io",
            "particle.io",
            "particle io",
            "particleio",
            "particle_access",
            "particle-access",
            "particle.access",
            "particle access",
            "particleaccess",
            "particle_api",
            "particle-api",
            "particle.api",
            "particle api",
            "particleapi",
            "particle_cloud",
            "particle-cloud",
            "particle.cloud",
            "particle cloud",
            "particlecloud",
            "particle_token",
            "particle-token",
            "particle.token",
            "particle token",
            "particletoken",
        ),
        issuer="particle",
    ),
)
