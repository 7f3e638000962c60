"""Which strings are keys of LiteLLM?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

RULES: tuple[Rule, ...] = (
    named_shape(
        "litellm-key",
        "LiteLLM proxy key",
        "lite[_ .-]?llm",
        "sk-[A-Za-z0-9_-]{16,80}+",
        lambda random: "sk-" + _forge.text(random, _forge.URL64, 22),
        "https://docs.litellm.ai/docs/proxy/virtual_keys",
        end=END_URL,
        check=lambda value: plausible(value[3:], 10) and any(map(str.isdigit, value)),
        near_misses=("LITELLM_MASTER_KEY=sk-1234", "LITELLM_API_KEY=sk-my-litellm-master-key-here"),
        carrier="LITELLM_MASTER_KEY={secret}",
        keywords=("litellm", "lite_llm", "lite-llm"),
        confidence=Confidence.MEDIUM,
        issuer="litellm",
    ),
)
