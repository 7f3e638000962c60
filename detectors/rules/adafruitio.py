"""Which strings are keys of Adafruit IO?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import either
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX, prefixed

RULES: tuple[Rule, ...] = (
    prefixed(
        "adafruitio-key",
        "Adafruit IO key",
        "aio_",
        ALNUM,
        28,
        "https://io.adafruit.com/api/docs/#authentication",
        severity=Severity.MEDIUM,
        issuer="adafruitio",
    ),
    named_rule(
        "adafruitio-legacy-key",
        "Adafruit IO key (older form)",
        "adafruit(?:[_ .-]?io)?|aio(?=[_-]key)",
        HEX,
        32,
        "https://io.adafruit.com/api/docs/#authentication",
        severity=Severity.MEDIUM,
        also=either("x-aio-key", "(?<![a-z_])io_key"),
        carrier="ADAFRUIT_IO_KEY={secret}",
        keywords=("adafruit", "aio_key", "x-aio-key", "io_key"),
        issuer="adafruitio",
    ),
)
