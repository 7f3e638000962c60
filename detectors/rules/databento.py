"""Which strings are keys of Databento?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "databento-api-key",
        "Databento API key",
        "databento",
        "db-[A-Za-z0-9]{29}",
        lambda random: "db-" + _forge.text(random, _forge.ALNUM, 29),
        "https://databento.com/docs/portal/api-keys",
        carrier="DATABENTO_API_KEY={secret}",
        keywords=("databento",),
        issuer="databento",
    ),
)
