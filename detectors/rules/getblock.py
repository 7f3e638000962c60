"""Which strings are keys of GetBlock?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    Rule(
        id="getblock-endpoint",
        title="GetBlock endpoint with its token",
        issuer="getblock",
        pattern=lazy.pattern(
            r"(?i:go\.getblock\.(?:io|us|asia))/(?P<secret>[0-9a-f]{32})(?![A-Za-z0-9])"
        ),
        keywords=("getblock.",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: _forge.text(random, _forge.HEX, 32),
        near_misses=(
            "https://go.getblock.io/<ACCESS-TOKEN>/",
            "https://go.getblock.io/00000000000000000000000000000000",
            "https://docs.getblock.io/",
        ),
        references=("https://docs.getblock.io/getting-started/authentication-with-access-tokens",),
        check=lambda value: plausible(value, 8),
        carrier="https://go.getblock.io/{secret}",
        specific=60,
    ),
    named_shape(
        "getblock-api-key",
        "GetBlock API key",
        "getblock",
        UUID,
        _forge.uuid,
        "https://docs.getblock.io/getting-started/authentication-with-access-tokens",
        confidence=Confidence.MEDIUM,
        end=END_UUID,
        carrier="GETBLOCK_API_KEY={secret}",
        keywords=("getblock",),
        issuer="getblock",
    ),
)
