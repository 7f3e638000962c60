"""Which strings are LiveChat's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._looks import kinds
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64

_DOC = "https://platform.text.com/docs/authorization/agent-authorization"


RULES: tuple[Rule, ...] = (
    named_shape(
        "livechat-token",
        "LiveChat personal access token",
        r"live[_-]?chat|text\.com",
        r"(?:dal|fra|us-south1|us|eu):[A-Za-z0-9_-]{27,60}",
        fields("dal:", (URL64, 42)),
        _DOC,
        issuer="livechat",
        carrier="LIVECHAT_PAT={secret}",
        keywords=("livechat", "live_chat", "live-chat"),
        end=END_URL,
        check=kinds(9),
    ),
)
