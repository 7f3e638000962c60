"""Which strings are Graylog's tokens and secrets?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import LOWER

_TOKENS = "https://go2docs.graylog.org/current/setting_up_graylog/rest_api_access_tokens.html"
_SETTINGS = "https://go2docs.graylog.org/current/setting_up_graylog/server.conf.html"

RULES: tuple[Rule, ...] = (
    named_rule(
        "graylog-access-token",
        "Graylog access token",
        "graylog",
        LOWER,
        48,
        _TOKENS,
        issuer="graylog",
        most=56,
        carrier="GRAYLOG_ACCESS_TOKEN={secret}",
        keywords=("graylog",),
    ),
    named_rule(
        "graylog-password-secret",
        "Graylog password secret",
        "graylog",
        ALNUM,
        64,
        _SETTINGS,
        issuer="graylog",
        most=128,
        carrier="GRAYLOG_PASSWORD_SECRET={secret}",
        keywords=("graylog", "password_secret"),
        what="password[_ -]?secret",
        also="(?<![A-Za-z])password_secret",
    ),
)
