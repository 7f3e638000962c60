"""Which strings are ActiveCampaign's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import call
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://developers.activecampaign.com/reference/authentication"


RULES: tuple[Rule, ...] = (
    named_rule(
        "activecampaign-key",
        "ActiveCampaign API key",
        r"active[_ -]?campaign",
        HEX,
        72,
        _DOC,
        issuer="activecampaign",
        carrier="ACTIVECAMPAIGN_API_KEY={secret}",
        keywords=(
            "activecampaign",
            "active_campaign",
            "active-campaign",
            "active campaign",
            "activecampaign(",
        ),
        also=call("activecampaign", at=1),
    ),
)
