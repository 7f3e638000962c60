"""Which strings are Sanity's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._plain import ALNUM

_DOC = "https://www.sanity.io/docs/http-auth"


RULES: tuple[Rule, ...] = (
    named_shape(
        "sanity-token",
        "Sanity API token",
        r"sanity",
        r"sk[A-Za-z0-9]{78,200}+",
        fields("sk", (ALNUM, 98)),
        _DOC,
        issuer="sanity",
        carrier="SANITY_API_TOKEN={secret}",
        keywords=(
            "sanity_",
            "sanity-",
            "sanity.io",
            "sanityapi",
            "sanitytoken",
            "sanity token",
            "sanity api",
        ),
        also=r"api\.sanity\.io[^\n]{0,60}bearer",
        check=kinds(9),
    ),
)
