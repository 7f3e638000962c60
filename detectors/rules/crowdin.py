"""Which strings are Crowdin's personal access tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "crowdin-token",
        "Crowdin personal access token",
        "crowdin",
        HEX,
        80,
        "https://support.crowdin.com/developer/api/v2/#section/Introduction/Authorization",
        issuer="crowdin",
        keywords=("crowdin",),
        carrier="CROWDIN_PERSONAL_TOKEN={secret}",
    ),
)
