"""Which strings are SignalWire's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://developer.signalwire.com/rest/overview/authorization/"


RULES: tuple[Rule, ...] = (
    shaped(
        "signalwire-token",
        "SignalWire API token",
        r"PT[0-9a-f]{48}",
        fields("PT", (HEX, 48)),
        _DOC,
        issuer="signalwire",
        keywords=("signalwire", "signal_wire", "restclient("),
        near_misses=("SIGNALWIRE_TOKEN=PT" + "0" * 48, "SIGNALWIRE_TOKEN=PT"),
        near=r"signal_?wire|restclient\(",
        carrier="SIGNALWIRE_TOKEN={secret}",
    ),
)
