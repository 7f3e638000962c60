"""Which strings are keys of AssemblyAI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "assemblyai-api-key",
        "AssemblyAI API key",
        "assembly[_ .-]?ai",
        HEX,
        32,
        "https://www.assemblyai.com/docs/api-reference/overview",
        also="aai_api_key",
        carrier="ASSEMBLYAI_API_KEY={secret}",
        keywords=(*spellings("assembly", "ai"), "aai_api_key"),
        issuer="assemblyai",
    ),
)
