"""Which strings are keys of Loqate?"""

from __future__ import annotations

from random import Random

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID, query
from detectors.rules._named import named_shape


def _forge_key(random: Random) -> str:
    return "-".join(
        "".join(random.choices(_forge.UPPER, k=2)) + _forge.number(random, 2) for _ in range(4)
    )


RULES: tuple[Rule, ...] = (
    named_shape(
        "loqate-api-key",
        "Loqate API key",
        "loqate|addressy|pca[_ .-]?predict",
        "[A-Z]{2}[0-9]{2}(?:-[A-Z]{2}[0-9]{2}){3}",
        _forge_key,
        "https://docs.loqate.com/",
        severity=Severity.MEDIUM,
        end=END_UUID,
        also=query("api.addressy.com", "key"),
        carrier="LOQATE_API_KEY={secret}",
        keywords=("loqate", "addressy", "pca_predict", "pcapredict"),
        issuer="loqate",
    ),
)
