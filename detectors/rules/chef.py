"""Which strings are tokens of Chef Habitat and Chef Automate?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64
from detectors.rules._shaped import prefixed_shape

_MARK = "_Qk9YLTEK"  # "BOX-1" and a line break in base64

RULES: tuple[Rule, ...] = (
    prefixed_shape(
        "chef-habitat-token",
        "Chef Habitat auth token",
        _MARK,
        "[A-Za-z0-9+/]{60,600}+={0,2}",
        lambda random: _forge.base64(random.randbytes(120)),
        "https://docs.chef.io/habitat/builder_profile/",
        issuer="chef",
        end="",
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
    ),
    named_rule(
        "chef-automate-token",
        "Chef Automate API token",
        "chef[_ -]?automate|automate[_ -]?api|a2",
        URL64,
        27,
        "https://docs.chef.io/automate/api_tokens/",
        most=64,
        issuer="chef",
        keywords=("chef", "automate", "a2_"),
        carrier="CHEF_AUTOMATE_TOKEN={secret}",
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
