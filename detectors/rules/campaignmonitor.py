"""Which strings are Campaign Monitor's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import BASE64, fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape

_DOC = "https://www.campaignmonitor.com/api/v3-3/getting-started/"


RULES: tuple[Rule, ...] = (
    named_shape(
        "campaignmonitor-key",
        "Campaign Monitor API key",
        r"campaign[_ -]?monitor|createsend",
        r"(?:[A-Za-z0-9+/]{60,120}={0,2}|[0-9a-f]{32})",
        fields((BASE64, 88)),
        _DOC,
        issuer="campaignmonitor",
        carrier="CAMPAIGN_MONITOR_API_KEY={secret}",
        keywords=(
            "campaignmonitor",
            "campaign_monitor",
            "campaign-monitor",
            "campaign monitor",
            "createsend",
        ),
        end="(?![A-Za-z0-9+/=])",
        check=kinds(9),
    ),
)
