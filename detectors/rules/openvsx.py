"""Which strings are access tokens of the Open VSX registry?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import ANY_UUID, END_UUID
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "openvsx-token",
        "Open VSX access token",
        "ovsx|open[_ -]?vsx",
        f"(?:ovsx[a-z]{{0,3}}_)?{ANY_UUID}",
        _forge.uuid,
        "https://github.com/eclipse/openvsx/wiki/Publishing-Extensions",
        issuer="openvsx",
        keywords=("ovsx", "openvsx", "open-vsx", "open_vsx", "open vsx"),
        also="(?=ovsx[a-z]{1,3}_)|ovsx[ ][^\\n]{0,80}?[ ](?:-p|--pat)",
        carrier="OVSX_PAT={secret}",
        end=END_UUID,
        confidence=Confidence.MEDIUM,
        check=noise,
        specific=40,
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
    ),
)
