"""Which strings are keys of Foursquare?"""

from __future__ import annotations

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._formed import END_BASE64
from detectors.rules._named import named_rule
from detectors.rules._pattern import named, token
from detectors.rules._plain import UPPER

RULES: tuple[Rule, ...] = (
    Rule(
        id="foursquare-api-key",
        title="Foursquare API key",
        issuer="foursquare",
        pattern=token("fsq3[A-Za-z0-9+/]{43}=", end=END_BASE64),
        keywords=("fsq3",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: f"fsq3{_forge.text(random, _forge.BASE64[:-2], 43)}=",
        near_misses=(
            "fsq3" + "x" * 43 + "=",
            "fsq3YOUR_KEY",
            "fsq3" + "aB3" * 10,
            "keys begin with fsq3",
        ),
        references=("https://docs.foursquare.com/developer/docs/manage-api-keys",),
        check=lambda value: plausible(value[4:], 12),
    ),
    named_rule(
        "foursquare-client-secret",
        "Foursquare client secret",
        "foursquare",
        UPPER,
        48,
        "https://docs.foursquare.com/developer/docs/manage-api-keys",
        what="client[_ .-]?secret|secret|service[_ .-]?key",
        companions={
            "client_id": Companion(
                named("client[_ .-]?id", "[A-Z0-9]{48}"),
                lambda random: _forge.text(random, _forge.DIGITS + _forge.UPPER, 48),
                secret=False,
            )
        },
        carrier="FOURSQUARE_CLIENT_ID={client_id}\nFOURSQUARE_CLIENT_SECRET={secret}",
        keywords=("foursquare",),
        issuer="foursquare",
    ),
)
