"""Which strings are keys of Scalyr (SentinelOne DataSet)?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._named import named_shape

_KEYS = "https://app.scalyr.com/help/api-keys"

RULES: tuple[Rule, ...] = (
    named_shape(
        "scalyr-api-key",
        "Scalyr API key",
        "scalyr|dataset(?=[_-])",
        "[A-Za-z0-9_/.+-]{40,50}-",
        lambda random: _forge.text(random, _forge.ALNUM, 42) + "-",
        _KEYS,
        issuer="scalyr",
        carrier="SCALYR_API_KEY={secret}",
        keywords=("scalyr", "dataset_api", "dataset-api", "dataset_write", "dataset_log"),
        end="(?![A-Za-z0-9_/.+-])",
        what=r"(?:read|write|api|log|config)[A-Za-z_ -]{0,12}(?:key|token)",
        severity=Severity.MEDIUM,
        check=lambda value: (
            alive(value) and any(map(str.isdigit, value)) and value != value.lower()
        ),
        least=1,
    ),
)
