"""Which strings are Lark and Feishu's keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID
from detectors.rules._named import named_rule
from detectors.rules._pattern import token
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot"


_APP = Companion(
    token("cli_[0-9a-z]{16}"),
    lambda random: "cli_" + _forge.text(random, _forge.DIGITS + _forge.LOWER, 16),
    secret=False,
)


RULES: tuple[Rule, ...] = (
    shaped(
        "lark-webhook",
        "Lark or Feishu bot webhook URL",
        (
            r"https://open\.(?:feishu\.cn|larksuite\.com|"
            r"larkoffice\.com)/open-apis/bot/(?:v2/)?hook/[0-9a-f-]{32,36}"
        ),
        lambda random: f"https://open.larksuite.com/open-apis/bot/v2/hook/{_forge.uuid(random)}",
        _DOC,
        issuer="lark",
        keywords=("/open-apis/bot/",),
        near_misses=(
            "https://open.larksuite.com/open-apis/bot/v2/hook/00000000-0000-0000-0000-000000000000",
            "https://open.larksuite.com/open-apis/bot/v2/hook/xxx",
        ),
        severity=Severity.MEDIUM,
        end=END_UUID,
        check=lambda value: plausible(value[-32:], 8),
    ),
    named_rule(
        "lark-app-secret",
        "Lark or Feishu app secret",
        r"lark(?:suite)?|feishu",
        ALNUM,
        32,
        _DOC,
        issuer="lark",
        carrier="app_id={app_id}\nLARK_APP_SECRET={secret}",
        keywords=("lark_", "lark-", "larksuite", "feishu", "larkapp", "cli_"),
        also=r"cli_[0-9a-z]{16}[^\n=:]{0,12}\n?[^\n=:]{0,24}secret",
        what=r"secrets?|app[_ -]?secret",
        companions={"app_id": _APP},
    ),
)
