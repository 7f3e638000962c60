"""Which strings are keys of Mezmo, which was LogDNA?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END_URL
from detectors.rules._plain import HEX

_KEYS = "https://docs.mezmo.com/docs/ingestion-key"

RULES: tuple[Rule, ...] = (
    named_rule(
        "mezmo-ingestion-key",
        "Mezmo (LogDNA) ingestion key",
        "logdna|mezmo",
        HEX,
        32,
        _KEYS,
        issuer="mezmo",
        carrier="LOGDNA_INGESTION_KEY={secret}",
        keywords=("logdna", "mezmo"),
        what=r"ingestion[_ -]?key|ingest[_ -]?key|agent[_ -]?key|(?:api[_ -]?)?key|token",
        severity=Severity.LOW,
    ),
    replace(
        named_rule(
            "mezmo-service-key",
            "Mezmo (LogDNA) service key",
            "logdna|mezmo",
            HEX,
            32,
            _KEYS,
            issuer="mezmo",
            carrier="MEZMO_SERVICE_KEY={secret}",
            keywords=("logdna", "mezmo"),
            what=r"service[_ -]?key|access[_ -]?key",
        ),
        specific=42,
    ),
    named_shape(
        "mezmo-access-key",
        "Mezmo access key",
        "logdna|mezmo",
        r"sts_[0-9a-f]{32}",
        made(32, _forge.HEX, "sts_"),
        _KEYS,
        issuer="mezmo",
        carrier="MEZMO_ACCESS_KEY={secret}",
        keywords=("logdna", "mezmo"),
        end=END_URL,
        check=alive,
        least=1,
    ),
)
