"""Which strings are keys of Zhipu AI (Z.ai)?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "zhipu-api-key",
        "Zhipu AI API key",
        "zhipu(?:[_ .-]?ai)?|z[_.-]?ai|glm|big[_ .-]?model",
        r"[0-9a-f]{32}\.[A-Za-z0-9]{16}",
        lambda random: (
            f"{_forge.text(random, _forge.HEX, 32)}.{_forge.text(random, _forge.ALNUM, 16)}"
        ),
        "https://docs.bigmodel.cn/cn/api/introduction",
        specific=60,
        carrier="ZHIPUAI_API_KEY={secret}",
        keywords=("zhipu", "zai_api", "z.ai", "glm", "bigmodel", "z_ai_api"),
        issuer="zhipu",
    ),
)
