"""Which strings are keys of Philips Hue?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._forms import call, either, made, spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

RULES: tuple[Rule, ...] = (
    named_rule(
        "hue-application-key",
        "Philips Hue application key",
        "hue[_ .-]?(?:bridge[_ .-]?)?(?=user|application|api|app|key|token)|philips[_ .-]?hue",
        URL64,
        40,
        "https://developers.meethue.com/develop/hue-api-v2/getting-started/",
        severity=Severity.MEDIUM,
        what="(?:application|app|api)[_ .-]?key|username|user|token",
        also=either(
            "hue-application-key", call("bridge", at=1), r"\"success\":[ ]?\{[ ]?\"username\""
        ),
        carrier="hue-application-key: {secret}",
        keywords=(
            *spellings("hue", "bridge", "user", "application", "api", "app", "key", "token"),
            *spellings("philips", "hue"),
            "bridge(",
            '{"username"',
            '{ "username"',
        ),
        issuer="hue",
    ),
    shaped(
        "hue-link",
        "Link to a Philips Hue bridge with its key",
        "[A-Za-z0-9_-]{40}",
        made(40),
        "https://developers.meethue.com/develop/get-started-2/",
        issuer="hue",
        near=r"/api(?=/)",
        end=r"/(?:lights|groups|sensors|scenes|schedules|rules|config)(?![a-z])",
        keywords=("/lights", "/groups", "/sensors", "/scenes", "/schedules", "/rules", "/config"),
        carrier="http://192.168.1.20/api/{secret}/lights/3",
        severity=Severity.MEDIUM,
    ),
)
