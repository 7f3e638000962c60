"""Which strings are keys of Zilliz Cloud?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "zilliz-api-key",
        "Zilliz Cloud API key",
        "zilliz(?:[_ .-]?cloud)?",
        ALNUM,
        32,
        "https://docs.zilliz.com/docs/manage-api-keys",
        most=100,
        carrier="ZILLIZ_API_KEY={secret}",
        keywords=("zilliz",),
        issuer="zilliz",
    ),
)
