"""Which strings are Mattermost's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import LOWER, fields
from detectors.rules._named import named_rule
from detectors.rules._shaped import shaped

_DOC = "https://developers.mattermost.com/integrate/reference/personal-access-token/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "mattermost-token",
        "Mattermost access or bot token",
        r"mattermost|mm(?=_)",
        LOWER,
        26,
        _DOC,
        issuer="mattermost",
        carrier="MATTERMOST_TOKEN={secret}",
        keywords=("mattermost", "mm_token", "mm_bot", "mm_access"),
    ),
    shaped(
        "mattermost-webhook",
        "Mattermost webhook URL",
        (
            r"https?://[a-z0-9.-]{0,60}(?:mattermost|chat|"
            r"mm)[a-z0-9.-]{1,60}(?::[0-9]{2,5})?(?:/[a-z0-9-]{1,40})?/hooks/[a-z0-9]{26}"
        ),
        fields("https://mattermost.corp.test/hooks/", (LOWER, 26)),
        _DOC,
        issuer="mattermost",
        keywords=("/hooks/",),
        near_misses=(
            "https://mattermost.corp.test/hooks/" + "x" * 26,
            "https://mattermost.corp.test/hooks/incoming",
        ),
        severity=Severity.MEDIUM,
        check=lambda value: plausible(value[-26:], 9),
    ),
)
