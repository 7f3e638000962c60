"""Which strings are Splunk's tokens?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Confidence, Rule, Severity
from detectors.rules._forms import block, made
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape, named_uuid
from detectors.rules._plain import URL64

_HEC = "https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector"
_OBSERVABILITY = "https://docs.splunk.com/observability/en/admin/authentication/authentication-tokens/tokens.html"
_SESSION = "https://docs.splunk.com/Documentation/Splunk/latest/RESTUM/RESTusing"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "splunk-hec",
        "Splunk HTTP Event Collector token",
        "splunk",
        _HEC,
        issuer="splunk",
        carrier="SPLUNK_HEC_TOKEN={secret}",
        keywords=(
            "splunk",
            "hec_token",
            "hec-token",
            "hectoken",
            "hec token",
            "services/collector",
        ),
        also=r"hec[_ -]?token|Authorization[^\n]{0,8}Splunk|services/collector\S{0,20}[ ]token",
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        near_misses=("splunk saved search 0f8fad5b-d9cb-469f-a165-70867728950e",),
    ),
    named_rule(
        "splunk-observability",
        "Splunk Observability access token",
        "splunk|signalfx|sfx|" + block("signalfx"),
        URL64,
        22,
        _OBSERVABILITY,
        issuer="splunk",
        carrier="SPLUNK_ACCESS_TOKEN={secret}",
        keywords=("splunk", "signalfx", "sfx_", "x-sf-token"),
        also="x-sf-token",
    ),
    replace(
        named_rule(
            "splunk-rum",
            "Splunk RUM token",
            "splunk[_ -]?rum",
            URL64,
            22,
            _OBSERVABILITY,
            issuer="splunk",
            carrier="SPLUNK_RUM_ACCESS_TOKEN={secret}",
            keywords=("splunk",),
            severity=Severity.INFO,
        ),
        public=True,
        specific=45,
    ),
    named_shape(
        "splunk-session",
        "Splunk session key",
        "splunk",
        r"[A-Za-z0-9^_.]{64,300}",
        made(64),
        _SESSION,
        issuer="splunk",
        carrier="SPLUNK_SESSION_KEY={secret}",
        keywords=("splunk",),
        also=r"Authorization[^\n]{0,8}Splunk",
        what=r"session[_ -]?key|sessionkey|token",
        end="(?![A-Za-z0-9^])",
        check=alive,
        least=1,
    ),
)
