"""Which strings are keys of HTX (Huobi)?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID
from detectors.rules._named import named_shape


def _forge_key(random: Random) -> str:
    return "-".join(_forge.text(random, _forge.HEX, size) for size in (8, 8, 8, 5))


RULES: tuple[Rule, ...] = (
    named_shape(
        "htx-secret-key",
        "HTX secret key",
        "htx(?-i:(?![a-z]))|huobi",
        "[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{5}",
        _forge_key,
        "https://www.htx.com/en-us/opend/newApiPages/",
        severity=Severity.CRITICAL,
        end=END_UUID,
        specific=60,
        what="secret(?:[_ .-]?key)?|private[_ .-]?key",
        carrier="HUOBI_SECRET_KEY={secret}",
        keywords=("huobi", "htx_"),
        issuer="htx",
    ),
)
