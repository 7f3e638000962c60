"""Which strings are keys of Wolfram|Alpha?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call, either, fields, query
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import UPPER

RULES: tuple[Rule, ...] = (
    named_shape(
        "wolframalpha-appid",
        "Wolfram|Alpha AppID",
        "wolfram(?:[_ |-]?alpha)?(?:[_ -]?app)?",
        "[A-Z0-9]{6}-[A-Z0-9]{10}",
        fields((UPPER, 6), "-", (UPPER, 10)),
        "https://products.wolframalpha.com/api/documentation",
        issuer="wolframalpha",
        carrier="WOLFRAM_APP_ID={secret}",
        keywords=("wolfram",),
        what="(?:api[_ -]?)?key|(?:app)?[_ -]?id|token",
        also=either(query("api.wolframalpha.com", "appid"), call(r"wolframalpha\.client")),
        end=END_URL,
        severity=Severity.LOW,
    ),
)
