"""Which strings are tokens of Humio (Falcon LogScale)?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import alive
from detectors.rules._named import named_shape, named_uuid
from detectors.rules._pattern import END_URL

_TOKENS = "https://library.humio.com/falcon-logscale-cloud/ingesting-data-tokens.html"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "humio-ingest-token",
        "Humio (LogScale) ingest token",
        "humio|log[_ -]?scale",
        _TOKENS,
        issuer="humio",
        carrier="HUMIO_INGEST_TOKEN={secret}",
        keywords=("humio", "logscale", "log_scale", "log-scale"),
        severity=Severity.LOW,
        confidence=Confidence.HIGH,
    ),
    named_shape(
        "humio-api-token",
        "Humio (LogScale) API token",
        "humio|log[_ -]?scale",
        r"[A-Za-z0-9]{24,40}~[A-Za-z0-9_-]{40,80}",
        lambda random: (
            f"{_forge.text(random, _forge.ALNUM, 24)}~{_forge.text(random, _forge.ALNUM, 40)}"
        ),
        _TOKENS,
        issuer="humio",
        carrier="HUMIO_API_TOKEN={secret}",
        keywords=("humio", "logscale", "log_scale", "log-scale"),
        end=END_URL,
        check=alive,
        least=1,
    ),
)
