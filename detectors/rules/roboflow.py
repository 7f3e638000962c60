"""Which strings are keys of Roboflow?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._formed import query
from detectors.rules._named import named_rule
from detectors.rules._pattern import token
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "roboflow-private-key",
        "Roboflow private API key",
        "roboflow",
        ALNUM,
        20,
        "https://docs.roboflow.com/developer/authentication/find-your-roboflow-api-key",
        also=query("detect.roboflow.com", "api_key"),
        carrier="ROBOFLOW_API_KEY={secret}",
        keywords=("roboflow",),
        issuer="roboflow",
    ),
    Rule(
        id="roboflow-publishable-key",
        title="Roboflow publishable key",
        issuer="roboflow",
        pattern=token("rf_[A-Za-z0-9]{28}"),
        keywords=("rf_",),
        confidence=Confidence.MEDIUM,
        severity=Severity.INFO,
        forge=lambda random: "rf_" + _forge.text(random, _forge.ALNUM, 28),
        near_misses=(
            "rf_" + "x" * 28,
            "rf_" + "aB3" * 8,
            "perf_" + "aB3dE9" * 4 + "aB3d",
            "rf_model_2024",
        ),
        references=(
            "https://docs.roboflow.com/developer/authentication/find-your-roboflow-api-key",
        ),
        check=lambda value: plausible(value[3:], 12) and any(map(str.isdigit, value)),
        public=True,
    ),
)
