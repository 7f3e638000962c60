"""Which strings are Gemfury's deploy and API tokens?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL
from detectors.rules._plain import Alphabet

_TOKENS = "https://gemfury.com/help/tokens/"

RULES: tuple[Rule, ...] = (
    Rule(
        id="gemfury-url",
        title="Gemfury token in an address",
        issuer="gemfury",
        pattern=lazy.pattern(
            r"://(?:[a-z0-9_-]{1,40}:)?(?P<secret>[A-Za-z0-9-]{16,64}+)(?::[a-z0-9-]{0,20})?"
            r"@(?:[a-z0-9-]{1,20}\.)?fury\.io(?![A-Za-z0-9-])"
        ),
        keywords=("fury.io",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: _forge.text(random, _forge.ALNUM, 20),
        near_misses=(
            "https://" + "x" * 20 + "@push.fury.io/team/",
            "https://token@push.fury.io/team/",
            "https://gem.fury.io/team/",
        ),
        references=(_TOKENS,),
        check=noise,
        carrier="https://{secret}@push.fury.io/team/",
    ),
    named_rule(
        "gemfury-token",
        "Gemfury token",
        "gem[_ -]?fury",
        Alphabet(_forge.ALNUM, "[A-Za-z0-9-]", END_URL),
        18,
        _TOKENS,
        most=64,
        issuer="gemfury",
        also="fury_(?:auth_|api_|push_|deploy_)?token",
        keywords=("gemfury", "gem_fury", "fury_"),
        carrier="GEMFURY_TOKEN={secret}",
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
