"""Which strings are Metabase's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import END_BASE64, base64_of
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX
from detectors.rules._shaped import prefixed_shape

_KEYS = "https://www.metabase.com/docs/latest/people-and-groups/api-keys"
_EMBEDDING = "https://www.metabase.com/docs/latest/embedding/static-embedding"

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "metabase-api-key",
        "Metabase API key",
        "mb_",
        "[A-Za-z0-9+/]{43}=",
        base64_of(43, "="),
        _KEYS,
        issuer="metabase",
        end=END_BASE64,
    ),
    named_rule(
        "metabase-secret-key",
        "Metabase embedding or encryption secret key",
        "metabase|mb",
        HEX,
        64,
        _EMBEDDING,
        issuer="metabase",
        what=r"(?:embedding[_ -]?|encryption[_ -]?)?secret(?:[_ -]?key)?",
        carrier="METABASE_SECRET_KEY={secret}",
        keywords=("metabase", "mb_embedding", "mb_encryption"),
        severity=Severity.CRITICAL,
    ),
)
