"""Which strings are keys of Alibaba Model Studio (DashScope)?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "dashscope-api-key",
        "DashScope API key",
        "dash[_ .-]?scope|qwen|bailian",
        "sk-[0-9a-f]{32}",
        lambda random: "sk-" + _forge.text(random, _forge.HEX, 32),
        "https://www.alibabacloud.com/help/en/model-studio/get-api-key",
        carrier="DASHSCOPE_API_KEY={secret}",
        keywords=("dashscope", "dash_scope", "qwen", "bailian"),
        issuer="dashscope",
    ),
)
