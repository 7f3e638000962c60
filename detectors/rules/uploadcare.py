"""Which strings are Uploadcare's secret keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "uploadcare-secret-key",
        "Uploadcare secret key",
        "uploadcare",
        HEX,
        20,
        "https://uploadcare.com/docs/start/api-keys/",
        issuer="uploadcare",
        carrier="UPLOADCARE_SECRET_KEY={secret}",
        keywords=("uploadcare",),
        also=r"uploadcare\.simple[ ][0-9a-f]{20}",
        what="secret(?:[_ -]?key)?",
        near_misses=("UPLOADCARE_PUBLIC_KEY=0a1b2c3d4e5f6a7b8c9d",),
    ),
)
