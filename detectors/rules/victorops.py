"""Which strings are keys of VictorOps (Splunk On-Call)?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule, named_uuid
from detectors.rules._plain import HEX

_KEYS = "https://help.victorops.com/knowledge-base/api/"

RULES: tuple[Rule, ...] = (
    named_rule(
        "victorops-api-key",
        "VictorOps API key",
        r"victor[_ -]?ops|splunk[_ -]?on-?call|x-vo",
        HEX,
        32,
        _KEYS,
        issuer="victorops",
        carrier="VICTOROPS_API_KEY={secret}",
        keywords=(
            "victorops",
            "victor_ops",
            "victor-ops",
            "x-vo-api-key",
            "splunk-on",
            "splunk_on",
            "splunk on",
        ),
        also="x-vo-api-key",
    ),
    named_uuid(
        "victorops-integration",
        "VictorOps REST integration key",
        r"victor[_ -]?ops",
        _KEYS,
        issuer="victorops",
        carrier="VICTOROPS_ROUTING_KEY={secret}",
        keywords=("victorops", "victor_ops", "victor-ops"),
        also=r"alert\.victorops\.com/integrations/generic/\d{1,10}/alert",
        severity=Severity.MEDIUM,
    ),
)
