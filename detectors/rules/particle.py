"""Which strings are keys of Particle?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._formed import query, spellings
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
        keywords=spellings("particle", "io", "access", "api", "cloud", "token"),
        issuer="particle",
    ),
)
