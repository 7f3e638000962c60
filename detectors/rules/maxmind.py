"""Which strings are keys of MaxMind?"""

from __future__ import annotations

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import call, either, query
from detectors.rules._named import named_rule
from detectors.rules._pattern import named, token
from detectors.rules._plain import ALNUM

_KEYS = "https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key"

RULES: tuple[Rule, ...] = (
    Rule(
        id="maxmind-license-key",
        title="MaxMind license key",
        issuer="maxmind",
        pattern=token("[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk"),
        keywords=("_mmk",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: (
            f"{_forge.text(random, _forge.ALNUM, 6)}_{_forge.text(random, _forge.ALNUM, 29)}_mmk"
        ),
        near_misses=("xxxxxx_" + "x" * 29 + "_mmk", "0a1b2c_3d4e_mmk", "keys end in _mmk nowadays"),
        references=(_KEYS,),
        check=lambda value: plausible(value[:-4], 10),
        specific=60,
        companions={
            "account_id": Companion(
                named("account[_ .-]?id", "[0-9]{4,9}"),
                lambda random: _forge.number(random, 6),
                secret=False,
            )
        },
        carrier="GEOIPUPDATE_ACCOUNT_ID={account_id}\nGEOIPUPDATE_LICENSE_KEY={secret}",
    ),
    named_rule(
        "maxmind-legacy-license-key",
        "MaxMind license key (older form)",
        "max[_ .-]?mind|geo[_ .-]?(?:ip|lite)(?:2|[_ .-]?update)?",
        ALNUM,
        16,
        _KEYS,
        severity=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        what="licen[sc]e(?:[_ .-]?key)?",
        also=either(
            query("download.maxmind.com", "license_key"),
            r"(?:user|account)id[ ]\d{4,8}[ ]*+\r?\nlicensekey",
            call(
                r"(?:geoip2|maxminddb|geoip)\.webservice\.(?:async)?client|webserviceclient(?:\.builder)?",
                at=1,
            ),
        ),
        carrier="MAXMIND_LICENSE_KEY={secret}",
        keywords=(
            "maxmind",
            "geoip",
            "geolite",
            "geo_ip",
            "licensekey",
            "webservice.client(",
            "webservice.asyncclient(",
            "webserviceclient",
        ),
        issuer="maxmind",
    ),
)
