"""Which strings are AppsFlyer's keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules._forms import call
from detectors.rules._named import named_rule, named_uuid
from detectors.rules._plain import ALNUM

_TOKENS = "https://support.appsflyer.com/hc/en-us/articles/360004562377-Managing-AppsFlyer-tokens"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "appsflyer-api-token",
        "AppsFlyer API token (V1)",
        "apps[_ -]?flyer",
        _TOKENS,
        issuer="appsflyer",
        carrier="APPSFLYER_API_TOKEN={secret}",
        keywords=("appsflyer", "apps_flyer", "apps-flyer"),
    ),
    replace(
        named_rule(
            "appsflyer-dev-key",
            "AppsFlyer dev key",
            "apps[_ -]?flyer",
            ALNUM,
            22,
            _TOKENS,
            issuer="appsflyer",
            carrier="APPSFLYER_DEV_KEY={secret}",
            keywords=("appsflyer", "apps_flyer", "apps-flyer"),
            also=call(r"appsflyerlib\.getinstance\(\)\.init"),
            what="dev[_ -]?key",
            severity=Severity.LOW,
        ),
        public=True,
    ),
)
