"""Which strings are Segment's tokens, and which are only write keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, prefixed

_TOKENS = "https://segment.com/docs/api/public-api/"
_KEYS = "https://segment.com/docs/connections/find-writekey/"

RULES: tuple[Rule, ...] = (
    prefixed(
        "segment-public-api",
        "Segment public API token",
        "sgp_",
        ALNUM,
        64,
        _TOKENS,
        issuer="segment",
        severity=Severity.CRITICAL,
    ),
    replace(
        named_rule(
            "segment-write-key",
            "Segment write key",
            r"segment[._-]?(?:io|com|write|source|analytics|api)|segment_(?=key|write)",
            ALNUM,
            32,
            _KEYS,
            issuer="segment",
            carrier="SEGMENT_WRITE_KEY={secret}",
            keywords=(
                "segment_",
                "segment-write",
                "segmentwrite",
                "segment.io",
                "segment.com",
                "segmentio",
                "segment.write",
                "segmentapi",
                "analytics.load",
                "segmentsource",
                "segment-source",
            ),
            also=r"segment[._-]?write[._-]?key|(?<![A-Za-z])analytics\.load\(",
            severity=Severity.LOW,
        ),
        public=True,
    ),
)
