"""Which strings are env0's API keys?"""

from __future__ import annotations

from detectors.model import Companion, Confidence, Rule
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import URL64

_ID = Companion(
    named("env0[_-]api[_-]key(?:[_-]?id)?", "[A-Za-z0-9_-]{16}", end="(?![A-Za-z0-9_-])"),
    lambda random: _forge.text(random, _forge.ALNUM, 16),
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "env0-api-secret",
        "env0 API key secret",
        "env0(?:[_ -]?api)?(?:[_ -]?key)?",
        URL64,
        24,
        "https://docs.envzero.com/guides/admin-guide/user-role-and-team-management/api-keys",
        most=48,
        issuer="env0",
        what="secrets?",
        keywords=("env0",),
        companions={"key_id": _ID},
        carrier="ENV0_API_KEY={key_id}\nENV0_API_SECRET={secret}",
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
