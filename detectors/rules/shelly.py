"""Which strings are keys of Shelly?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import query
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "shelly-cloud-key",
        "Shelly Cloud authorization key",
        "shelly(?:[_ .-]?cloud)?",
        "[A-Za-z0-9]{60,120}+",
        lambda random: _forge.text(random, _forge.DIGITS + _forge.UPPER, 90),
        "https://shelly-api-docs.shelly.cloud/cloud-control-api/",
        severity=Severity.MEDIUM,
        also=query("shelly.cloud", "auth_key"),
        carrier="SHELLY_CLOUD_AUTH_KEY={secret}",
        keywords=("shelly",),
        issuer="shelly",
    ),
)
