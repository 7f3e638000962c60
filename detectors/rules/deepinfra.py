"""Which strings are keys of DeepInfra?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "deepinfra-api-key",
        "DeepInfra API key",
        "deep[_ .-]?infra",
        ALNUM,
        32,
        "https://deepinfra.com/docs/getting-started",
        carrier="DEEPINFRA_API_KEY={secret}",
        keywords=("deepinfra", "deep_infra", "deep-infra"),
        issuer="deepinfra",
    ),
)
