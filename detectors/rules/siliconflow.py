"""Which strings are keys of SiliconFlow?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "siliconflow-api-key",
        "SiliconFlow API key",
        "silicon[_ .-]?flow|silicon[_ .-]?cloud",
        "sk-[a-z0-9]{48}",
        lambda random: "sk-" + _forge.text(random, _forge.DIGITS + _forge.LOWER, 48),
        "https://docs.siliconflow.com/en/userguide/quickstart",
        carrier="SILICONFLOW_API_KEY={secret}",
        keywords=("siliconflow", "silicon_flow", "silicon-flow", "siliconcloud"),
        issuer="siliconflow",
    ),
)
