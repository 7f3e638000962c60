"""Which strings are keys of LlamaCloud?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._plain import ALNUM, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "llamacloud-api-key",
        "LlamaCloud API key",
        "llx-",
        ALNUM,
        48,
        "https://developers.llamaindex.ai/python/cloud/general/api_key/",
        issuer="llamacloud",
    ),
)
