"""Which strings are session tokens of CocoaPods trunk?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "cocoapods-token",
        "CocoaPods trunk token",
        "cocoa[_ -]?pods",
        HEX,
        32,
        "https://guides.cocoapods.org/making/getting-setup-with-trunk",
        issuer="cocoapods",
        keywords=("cocoapods", "cocoa_pods"),
        carrier="COCOAPODS_TRUNK_TOKEN={secret}",
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
    ),
)
