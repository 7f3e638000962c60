"""Which strings are Novu's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://docs.novu.co/api-reference/overview"


RULES: tuple[Rule, ...] = (
    named_rule(
        "novu-key",
        "Novu secret key",
        r"novu",
        HEX,
        32,
        _DOC,
        issuer="novu",
        carrier="NOVU_SECRET_KEY={secret}",
        keywords=(
            "novu_",
            "novu-",
            "novu.co",
            "novu api",
            "novu key",
            "novuapi",
            "novukey",
            "novusecret",
            "novu secret",
        ),
    ),
)
