"""Which strings are InfluxDB's API tokens?"""

from __future__ import annotations

from random import Random

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_shape
from detectors.rules._pattern import URL64 as URL64_CLASS
from detectors.rules._plain import URL64, prefixed

_TOKENS = "https://docs.influxdata.com/influxdb/v2/admin/tokens/"
_CORE = "https://docs.influxdata.com/influxdb3/core/admin/tokens/"


def _forge_token(random: Random) -> str:
    return _forge.text(random, _forge.URL64, 85) + random.choice("AQgw") + "=="


RULES: tuple[Rule, ...] = (
    named_shape(
        "influxdb-token",
        "InfluxDB API token",
        "influx(?:db|data)?|docker_influxdb_init_admin",
        rf"{URL64_CLASS}{{86}}==",
        _forge_token,
        _TOKENS,
        issuer="influxdb",
        also=r"Authorization:[ ]Token",
        carrier="INFLUX_TOKEN={secret}",
        keywords=("influx", "authorization: token"),
        end="(?![A-Za-z0-9=_-])",
        severity=Severity.HIGH,
        confidence=Confidence.HIGH,
        specific=40,
    ),
    prefixed(
        "influxdb-core-token",
        "InfluxDB 3 token",
        "apiv3_",
        URL64,
        86,
        _CORE,
        issuer="influxdb",
        severity=Severity.CRITICAL,
    ),
)
