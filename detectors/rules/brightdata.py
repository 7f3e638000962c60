"""Which strings are keys of Bright Data?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import END_UUID, UUID
from detectors.rules._named import named_shape
from detectors.rules._pattern import END

_USER = "(?:brd|lum)-customer-[A-Za-z0-9_]{4,24}-zone-[A-Za-z0-9_-]{1,64}"

RULES: tuple[Rule, ...] = (
    named_shape(
        "brightdata-api-key",
        "Bright Data API key",
        "bright[_ .-]?data|luminati|brd[_-](?=api)",
        rf"(?:{UUID}|[0-9a-f]{{64}})",
        _forge.uuid,
        "https://docs.brightdata.com/api-reference/authentication",
        end=END_UUID,
        what="(?:api[_ .-]?)?(?:key|token)|credentials?",
        carrier="BRIGHTDATA_API_KEY={secret}",
        keywords=("brightdata", "bright_data", "bright-data", "bright data", "luminati", "brd_api"),
        issuer="brightdata",
    ),
    Rule(
        id="brightdata-zone-password",
        title="Bright Data zone password",
        issuer="brightdata",
        pattern=lazy.pattern(
            rf"(?<![A-Za-z0-9]){_USER}[\"']?:[ \t]?[\"']?(?P<secret>[a-z0-9]{{10,16}}+){END}"
        ),
        keywords=("brd-customer", "lum-customer"),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: _forge.text(random, _forge.DIGITS + _forge.LOWER, 12),
        near_misses=(
            "brd-customer-<ID>-zone-<ZONE>:<PASSWORD>",
            "brd-customer-hl_0a1b2c3d-zone-web:" + "x" * 12,
            "brd-customer-hl_0a1b2c3d-zone-web:password",
        ),
        references=("https://docs.brightdata.com/proxy-networks/config-options",),
        check=lambda value: plausible(value, 6) and any(map(str.isdigit, value)),
        carrier="brd-customer-hl_0a1b2c3d-zone-web:{secret}@brd.superproxy.io:33335",
        specific=60,
    ),
)
