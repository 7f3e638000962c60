"""Which strings are keys of Infura?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_BASE64, call
from detectors.rules._named import named_rule, named_shape
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    Rule(
        id="infura-rpc-url",
        title="Infura key in a link",
        issuer="infura",
        pattern=lazy.pattern(
            r"(?i:\.infura\.io)/(?:ws/)?v3/(?P<secret>[0-9a-f]{32})(?![A-Za-z0-9])"
        ),
        keywords=("infura.io",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: _forge.text(random, _forge.HEX, 32),
        near_misses=(
            "https://mainnet.infura.io/v3/YOUR-PROJECT-ID",
            "https://mainnet.infura.io/v3/00000000000000000000000000000000",
            "https://mainnet.infura.io/v3/${INFURA}",
        ),
        references=("https://docs.metamask.io/services/get-started/infura/",),
        check=lambda value: plausible(value, 8),
        carrier="https://mainnet.infura.io/v3/{secret}",
        specific=60,
    ),
    named_rule(
        "infura-api-key",
        "Infura API key or project id",
        "infura",
        HEX,
        32,
        "https://docs.metamask.io/services/get-started/infura/",
        severity=Severity.MEDIUM,
        what="api[_ .-]?key(?![_ .-]?secret)|project[_ .-]?id|token|key(?![_ .-]?secret)",
        carrier="INFURA_API_KEY={secret}",
        keywords=("infura", "infuraprovider("),
        also=call("infuraprovider", at=1),
        issuer="infura",
    ),
    named_shape(
        "infura-api-key-secret",
        "Infura API key secret",
        "infura",
        "(?:[0-9a-f]{32}|[A-Za-z0-9+/]{54})",
        lambda random: _forge.text(random, _forge.HEX, 32),
        "https://docs.metamask.io/services/how-to/use-api-key-secret/",
        what="secret",
        end=END_BASE64,
        carrier="INFURA_API_KEY_SECRET={secret}",
        keywords=("infura",),
        issuer="infura",
    ),
)
