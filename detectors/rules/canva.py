"""Which strings are Canva's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://www.canva.dev/docs/connect/authentication/"


RULES: tuple[Rule, ...] = (
    shaped(
        "canva-client-secret",
        "Canva Connect client secret",
        r"cnvca[A-Za-z0-9_-]{40,80}+",
        fields("cnvca", (URL64, 51)),
        _DOC,
        issuer="canva",
        keywords=("cnvca",),
        near_misses=("cnvca" + "x" * 51, "secrets begin with cnvca"),
        end=END_URL,
    ),
)
