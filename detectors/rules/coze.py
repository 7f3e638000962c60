"""Which strings are keys of Coze?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "coze-token",
        "Coze personal access token",
        "coze(?-i:(?![a-z]))",
        "pat_[A-Za-z0-9]{64}",
        lambda random: "pat_" + _forge.text(random, _forge.ALNUM, 64),
        "https://www.coze.com/docs/developer_guides/pat",
        carrier="COZE_API_TOKEN={secret}",
        keywords=("coze",),
        issuer="coze",
    ),
)
