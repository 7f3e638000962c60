"""Which strings are Databricks tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import token
from detectors.rules._plain import HEX, prefixed

_TOKENS = "https://docs.databricks.com/aws/en/dev-tools/auth/pat"
_OAUTH = "https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m"

RULES: tuple[Rule, ...] = (
    Rule(
        id="databricks-pat",
        title="Databricks personal access token",
        issuer="databricks",
        pattern=token("dapi[0-9a-f]{32}(?:-[0-9]{1,2}(?![0-9]))?"),
        keywords=("dapi",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "dapi" + _forge.text(random, _forge.HEX, 32),
        near_misses=(
            "dapi" + "0" * 32,
            "dapi0a1b2c3d",
            "dapi" + "0a1b2c3d" * 4 + "ffff",
            "dapiClientForInternalUse",
        ),
        references=(_TOKENS,),
        check=lambda value: plausible(value[4:36], 7),
    ),
    prefixed(
        "databricks-oauth",
        "Databricks OAuth secret",
        "dose",
        HEX,
        32,
        _OAUTH,
        issuer="databricks",
    ),
)
