"""Which strings are client secrets of Xray, the test management?"""

from __future__ import annotations

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import HEX

_ID = Companion(
    named("client[_ -]?id", "[0-9A-F]{32}"),
    lambda random: _forge.text(random, _forge.HEX, 32).upper(),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "getxray-secret",
        "Xray Cloud client secret",
        "xray",
        HEX,
        64,
        "https://docs.getxray.app/display/XRAYCLOUD/Global+Settings%3A+API+Keys",
        issuer="getxray",
        what="(?:client[_ -]?)?secrets?",
        keywords=("xray_", "xray-", "xrayc", "xray client", "xray secret", "getxray"),
        companions={"client_id": _ID},
        carrier="XRAY_CLIENT_ID={client_id}\nXRAY_CLIENT_SECRET={secret}",
    ),
)
