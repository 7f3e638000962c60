"""Which strings are Help Scout's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

_DOC = "https://developer.helpscout.com/mailbox-api/overview/authentication/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "helpscout-secret",
        "Help Scout app secret or API key",
        r"help[_ -]?scout",
        ALNUM,
        32,
        _DOC,
        issuer="helpscout",
        carrier="HELPSCOUT_APP_SECRET={secret}",
        keywords=("helpscout", "help_scout", "help-scout", "help scout"),
        most=40,
    ),
)
