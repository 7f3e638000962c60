"""Which strings are LinkedIn's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import ALNUM, URL64
from detectors.rules._shaped import shaped

_DOC = "https://learn.microsoft.com/en-us/linkedin/shared/authentication/client-credentials-flow"


RULES: tuple[Rule, ...] = (
    shaped(
        "linkedin-client-secret",
        "LinkedIn client secret",
        r"WPL_AP[0-9]\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6,8}={0,2}",
        fields("WPL_AP1.", (ALNUM, 16), ".", (ALNUM, 6), "=="),
        _DOC,
        issuer="linkedin",
        keywords=("wpl_ap0", "wpl_ap1", "wpl_ap2"),
        near_misses=("WPL_AP1." + "x" * 16 + ".xxxxxx", "WPL_AP1.secret"),
        end="(?![A-Za-z0-9+/=])",
    ),
    named_rule(
        "linkedin-client-secret-old",
        "LinkedIn client secret (older form)",
        r"linked[_-]?in",
        ALNUM,
        16,
        _DOC,
        issuer="linkedin",
        carrier="LINKEDIN_CLIENT_SECRET={secret}",
        keywords=("linkedin", "linked_in", "linked-in"),
        what=r"(?:client|app)[_ -]?secret|secrets?(?:[_ -]?key)?",
    ),
    named_shape(
        "linkedin-access-token",
        "LinkedIn access token",
        r"linked[_-]?in",
        r"AQ[A-Za-z0-9_-]{200,600}+",
        fields("AQ", (URL64, 300)),
        _DOC,
        issuer="linkedin",
        carrier="LINKEDIN_ACCESS_TOKEN={secret}",
        keywords=("linkedin", "linked_in", "linked-in"),
        end=END_URL,
        check=kinds(9),
    ),
)
