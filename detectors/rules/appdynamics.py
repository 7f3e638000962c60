"""Which strings are AppDynamics' keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import LOWER
from detectors.rules._named import named_rule, named_uuid

_CLIENTS = "https://docs.appdynamics.com/appd/onprem/latest/en/extend-splunk-appdynamics/splunk-appdynamics-apis/api-clients"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "appdynamics-client-secret",
        "AppDynamics API client secret",
        "app[_ -]?dynamics|appd",
        _CLIENTS,
        issuer="appdynamics",
        carrier="APPDYNAMICS_CLIENT_SECRET={secret}",
        keywords=("appdynamics", "appd_", "appd-", "app_dynamics", "app-dynamics", "app dynamics"),
        what=r"(?:client[_ -]?)?secret",
    ),
    named_rule(
        "appdynamics-access-key",
        "AppDynamics account access key",
        "app[_ -]?dynamics|appd",
        LOWER,
        12,
        _CLIENTS,
        issuer="appdynamics",
        carrier="APPDYNAMICS_AGENT_ACCOUNT_ACCESS_KEY={secret}",
        keywords=("appdynamics", "appd_", "appd-", "app_dynamics", "app-dynamics", "app dynamics"),
        what=r"access[_ -]?key",
        severity=Severity.LOW,
    ),
)
