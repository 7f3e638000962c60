"""Which strings are keys of Split (Harness feature management)?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._shaped import LOWER

_KEYS = "https://help.split.io/hc/en-us/articles/360019916211-API-keys"

RULES: tuple[Rule, ...] = (
    named_rule(
        "split-api-key",
        "Split API key",
        r"split[._-]?(?:io|sdk|fme)|splitio|split_(?=(?:admin|api|auth|client|server))",
        LOWER,
        36,
        _KEYS,
        issuer="split",
        most=60,
        carrier="SPLIT_SDK_API_KEY={secret}",
        keywords=(
            "split_sdk",
            "split.io",
            "splitio",
            "split_io",
            "split-io",
            "split_admin",
            "split_api",
            "split_auth",
            "splitsdk",
            "split-sdk",
            "split_fme",
            "splitfme",
            "split-fme",
            "split_client",
            "split_server",
            "split.sdk",
            "split.fme",
        ),
    ),
)
