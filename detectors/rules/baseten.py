"""Which strings are keys of Baseten?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "baseten-api-key",
        "Baseten API key",
        "baseten",
        r"[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}",
        lambda random: (
            f"{_forge.text(random, _forge.ALNUM, 8)}.{_forge.text(random, _forge.ALNUM, 32)}"
        ),
        "https://docs.baseten.co/observability/api-keys",
        carrier="BASETEN_API_KEY={secret}",
        keywords=("baseten",),
        issuer="baseten",
    ),
)
