"""Which strings are API tokens of Fortinet's devices?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import block

_TOKENS = "https://docs.fortinet.com/document/fortigate/latest/administration-guide/399023/rest-api-administrator"

RULES: tuple[Rule, ...] = (
    named_rule(
        "fortinet-api-token",
        "FortiGate API token",
        r"forti(?:net|gate|os|manager|analyzer|web)?|fgt|" + block("fortios"),
        ALNUM,
        30,
        _TOKENS,
        issuer="fortinet",
        carrier="FORTIGATE_API_TOKEN={secret}",
        keywords=(
            "fortinet",
            "fortigate",
            "fortios",
            "fortimanager",
            "fortianalyzer",
            "fortiweb",
            "fgt_",
        ),
        what=r"(?:api|access)[._ -]?(?:key|token)|access[_ -]?token|apikey|token",
        also=r"forti[^\n]{0,100}?access_token",
        severity=Severity.CRITICAL,
    ),
)
