"""Which strings are Typeform's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM, URL64
from detectors.rules._shaped import shaped

_DOC = "https://www.typeform.com/developers/get-started/personal-access-token/"


RULES: tuple[Rule, ...] = (
    shaped(
        "typeform-token",
        "Typeform personal access token",
        r"tfp_[A-Za-z0-9_.-]{40,70}+",
        fields("tfp_", (URL64, 44), "_", (ALNUM, 10)),
        _DOC,
        issuer="typeform",
        keywords=("tfp_",),
        near_misses=("tfp_" + "x" * 59, "tokens begin with tfp_"),
        end=END_URL,
    ),
)
