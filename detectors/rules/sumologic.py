"""Which strings are Sumo Logic's access keys and collector addresses?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._named import named_rule
from detectors.rules._pattern import token
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import block

_KEYS = "https://help.sumologic.com/docs/manage/security/access-keys/"
_SOURCE = "https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/"
_ID = Companion(
    token("su[A-Za-z0-9]{12}"),
    lambda random: "su" + _forge.text(random, _forge.ALNUM, 12),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "sumologic-access-key",
        "Sumo Logic access key",
        "sumo(?:[_ -]?logic)?|" + block("sumologic"),
        ALNUM,
        64,
        _KEYS,
        issuer="sumologic",
        carrier="SUMOLOGIC_ACCESSID={access_id}\nSUMOLOGIC_ACCESSKEY={secret}",
        keywords=("sumo", "accessid", "access_id", "access-id"),
        also=r"access[_ -]?id[^\n]{0,6}su[A-Za-z0-9]{12}[^A-Za-z0-9]{1,12}access[_ -]?key",
        companions={"access_id": _ID},
    ),
    Rule(
        id="sumologic-collector",
        title="Sumo Logic HTTP source address",
        issuer="sumologic",
        pattern=lazy.pattern(
            r"(?<![A-Za-z0-9])(?P<secret>https://[a-z0-9.-]{1,60}\.sumologic\.com/receiver/v1/http/[A-Za-z0-9_-]{60,200}+={0,2})"
        ),
        keywords=("sumologic.com/receiver",),
        confidence=Confidence.HIGH,
        severity=Severity.LOW,
        forge=lambda random: (
            "https://endpoint4.collection.sumologic.com/receiver/v1/http/"
            + _forge.text(random, _forge.URL64, 86)
            + "=="
        ),
        near_misses=(
            "https://collectors.sumologic.com/receiver/v1/http/",
            "https://endpoint4.collection.sumologic.com/receiver/v1/http/" + "x" * 86 + "==",
            "https://help.sumologic.com/docs/manage/security/access-keys/",
        ),
        references=(_SOURCE,),
        check=lambda value: plausible(value.rpartition("/")[2]),
        specific=60,
    ),
)
