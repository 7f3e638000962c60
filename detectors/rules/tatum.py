"""Which strings are keys of Tatum?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "tatum-api-key",
        "Tatum API key",
        "tatum(?:[_ .-]?io)?",
        rf"(?:t-[0-9a-f]{{24}}-[0-9a-f]{{24,32}}|{UUID})",
        lambda random: (
            f"t-{_forge.text(random, _forge.HEX, 24)}-{_forge.text(random, _forge.HEX, 24)}"
        ),
        "https://docs.tatum.io/docs/api-keys",
        end=END_UUID,
        carrier="TATUM_API_KEY={secret}",
        keywords=("tatum",),
        issuer="tatum",
    ),
)
