"""Which strings are Zabbix's API tokens?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules._forms import block
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_TOKENS = "https://www.zabbix.com/documentation/current/en/manual/web_interface/frontend_sections/users/api_tokens"

RULES: tuple[Rule, ...] = (
    named_rule(
        "zabbix-api-token",
        "Zabbix API token",
        "zabbix|zbx|" + block("zabbix"),
        HEX,
        64,
        _TOKENS,
        issuer="zabbix",
        carrier="ZABBIX_API_TOKEN={secret}",
        keywords=("zabbix", "zbx_"),
        severity=Severity.CRITICAL,
    ),
    replace(
        named_rule(
            "zabbix-session",
            "Zabbix session",
            "zabbix|zbx",
            HEX,
            32,
            _TOKENS,
            issuer="zabbix",
            carrier="ZABBIX_AUTH_TOKEN={secret}",
            keywords=("zabbix", "zbx_", '"jsonrpc"'),
            also=r"\"jsonrpc\"[^\n]{0,400}?\"auth\"",
            what=r"(?:auth|session)[_ -]?(?:token|id|key)|sessionid",
            severity=Severity.MEDIUM,
        ),
        specific=55,
    ),
)
