"""Which strings are mParticle's keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64

_KEYS = "https://docs.mparticle.com/developers/apis/http/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "mparticle-secret",
        "mParticle secret",
        "mparticle",
        URL64,
        64,
        _KEYS,
        issuer="mparticle",
        carrier="MPARTICLE_SECRET={secret}",
        keywords=("mparticle",),
    ),
    replace(
        named_shape(
            "mparticle-key",
            "mParticle key",
            "mparticle",
            "(?:us1|us2|eu1|au1)-[0-9a-f]{32}",
            made(32, _forge.HEX, "us1-"),
            _KEYS,
            issuer="mparticle",
            carrier="MPARTICLE_KEY={secret}",
            keywords=("mparticle",),
            severity=Severity.INFO,
            end=END_URL,
            check=alive,
            least=1,
        ),
        public=True,
    ),
)
