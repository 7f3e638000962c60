"""Which strings are LaunchDarkly's keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Confidence, Rule, Severity
from detectors.rules._forms import END_UUID, uuid_after
from detectors.rules._looks import alive
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_TOKENS = "https://launchdarkly.com/docs/api"
_SDK = "https://launchdarkly.com/docs/sdk/concepts/client-side-server-side"


def _rule(kind: str, title: str, prefix: str, reference: str, severity: Severity) -> Rule:
    rule = shaped(
        f"launchdarkly-{kind}",
        title,
        prefix + "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
        uuid_after(prefix),
        reference,
        issuer="launchdarkly",
        keywords=(prefix,),
        end=END_UUID,
        # machines, too, give things such names
        confidence=Confidence.MEDIUM,
        severity=severity,
        public=severity is Severity.INFO,
        check=alive,
        least=1,
        specific=55,
    )
    return replace(rule, anchors={prefix: prefix + "[0-9a-f]{8}-"})


RULES: tuple[Rule, ...] = (
    _rule("access-token", "LaunchDarkly API access token", "api-", _TOKENS, Severity.CRITICAL),
    _rule("sdk-key", "LaunchDarkly SDK key", "sdk-", _SDK, Severity.HIGH),
    _rule("relay-key", "LaunchDarkly relay proxy key", "rel-", _SDK, Severity.HIGH),
    _rule("mobile-key", "LaunchDarkly mobile key", "mob-", _SDK, Severity.INFO),
    replace(
        named_rule(
            "launchdarkly-client-id",
            "LaunchDarkly client-side id",
            r"launch[_ -]?darkly|ld",
            HEX,
            24,
            _SDK,
            issuer="launchdarkly",
            carrier="LAUNCHDARKLY_CLIENT_SIDE_ID={secret}",
            keywords=("launchdarkly", "launch_darkly", "launch-darkly", "ld_client"),
            what=r"client[_ -]?(?:side[_ -]?)?id",
            severity=Severity.INFO,
        ),
        public=True,
    ),
)
