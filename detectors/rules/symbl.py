"""Which strings are keys of Symbl.ai?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "symbl-app-secret",
        "Symbl.ai app secret",
        "symbl(?:[_ .-]?ai)?",
        ALNUM,
        64,
        "https://docs.symbl.ai/docs/developer-tools-authentication",
        what="(?:app[_ .-]?)?secret",
        carrier="SYMBL_APP_SECRET={secret}",
        keywords=("symbl",),
        issuer="symbl",
    ),
)
