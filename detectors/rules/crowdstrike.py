"""Which strings are CrowdStrike's client secrets?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_UUID
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

_KEYS = "https://www.crowdstrike.com/tech-hub/ng-siem/get-access-to-falcon-apis/"
_CLIENT = Companion(
    named(r"(?:falcon|crowdstrike|cs)?[_ -]?client[_ -]?id", "[0-9a-f]{32}"),
    lambda random: _forge.text(random, _forge.HEX, 32),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "crowdstrike-client-secret",
        "CrowdStrike API client secret",
        "crowd[_ -]?strike|falcon",
        ALNUM,
        40,
        _KEYS,
        issuer="crowdstrike",
        carrier="FALCON_CLIENT_ID={client_id}\nFALCON_CLIENT_SECRET={secret}",
        keywords=("crowdstrike", "crowd_strike", "crowd-strike", "falcon"),
        what=r"(?:(?:client|api)[._ -]?)?secret",
        severity=Severity.CRITICAL,
        companions={"client_id": _CLIENT},
    ),
    named_shape(
        "crowdstrike-ccid",
        "CrowdStrike customer id with checksum",
        "crowd[_ -]?strike|falcon",
        "[0-9A-Fa-f]{32}-[0-9A-Fa-f]{2}",
        lambda random: (
            f"{_forge.text(random, _forge.HEX, 32)}-{_forge.text(random, _forge.HEX, 2)}"
        ),
        _KEYS,
        issuer="crowdstrike",
        carrier="FALCON_CID={secret}",
        keywords=("crowdstrike", "crowd_strike", "falcon", "ccid"),
        what=r"c?cid|customer[_ -]?id",
        also="(?<![A-Za-z])CCID",
        end=END_UUID,
        severity=Severity.LOW,
        public=True,
        check=alive,
        least=1,
    ),
)
