"""Which strings are LaunchDarkly's keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX
from detectors.rules._shaped import END_UUID, UUID, shaped, uuid_after

_TOKENS = "https://launchdarkly.com/docs/home/account/api"
_SDK = "https://launchdarkly.com/docs/sdk/concepts/client-side-server-side"
_STARTS = "0123456789abcdef"

RULES: tuple[Rule, ...] = (
    shaped(
        "launchdarkly-access-token",
        "LaunchDarkly API access token",
        "api-" + UUID,
        uuid_after("api-"),
        _TOKENS,
        issuer="launchdarkly",
        keywords=tuple(f"api-{each}" for each in _STARTS),
        end=END_UUID,
        severity=Severity.CRITICAL,
    ),
    shaped(
        "launchdarkly-sdk-key",
        "LaunchDarkly SDK key",
        "sdk-" + UUID,
        uuid_after("sdk-"),
        _SDK,
        issuer="launchdarkly",
        keywords=tuple(f"sdk-{each}" for each in _STARTS),
        end=END_UUID,
    ),
    shaped(
        "launchdarkly-relay-key",
        "LaunchDarkly relay proxy key",
        "rel-" + UUID,
        uuid_after("rel-"),
        _SDK,
        issuer="launchdarkly",
        keywords=tuple(f"rel-{each}" for each in _STARTS),
        end=END_UUID,
    ),
    shaped(
        "launchdarkly-mobile-key",
        "LaunchDarkly mobile key",
        "mob-" + UUID,
        uuid_after("mob-"),
        _SDK,
        issuer="launchdarkly",
        keywords=tuple(f"mob-{each}" for each in _STARTS),
        end=END_UUID,
        severity=Severity.INFO,
        public=True,
    ),
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
            keywords=(
                "launchdarkly",
                "launch_darkly",
                "launch-darkly",
                "ld_client",
            ),
            what=r"client[_ -]?(?:side[_ -]?)?id",
            severity=Severity.INFO,
        ),
        public=True,
    ),
)
