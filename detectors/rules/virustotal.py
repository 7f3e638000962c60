"""Which strings are VirusTotal's API keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call, either
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_KEYS = "https://docs.virustotal.com/reference/authentication"

RULES: tuple[Rule, ...] = (
    named_rule(
        "virustotal-api-key",
        "VirusTotal API key",
        "virus[_ -]?total|vt",
        HEX,
        64,
        _KEYS,
        issuer="virustotal",
        carrier="VIRUSTOTAL_API_KEY={secret}",
        keywords=(
            "virustotal",
            "virus_total",
            "virus-total",
            "virus total",
            "vt_api",
            "vt-api",
            "vt_key",
            "vt_token",
            "vtcli_",
            "vt.client(",
        ),
        what=r"(?:api|private|public)?[._ -]?(?:key|token)|apikey",
        also=either("VTCLI_APIKEY", call(r"vt\.client|virustotal\w{0,10}(?:\.\w{2,20})?")),
        severity=Severity.MEDIUM,
        near_misses=(
            "https://www.virustotal.com/gui/file/" + "0a1b2c3d" * 8,
            "virustotal sha256 " + "0a1b2c3d" * 8,
        ),
    ),
)
