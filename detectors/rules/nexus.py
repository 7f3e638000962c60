"""Which strings are user tokens of Sonatype's repositories?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule, named_uuid
from detectors.rules._plain import Alphabet

_TOKENS = "https://help.sonatype.com/en/user-tokens.html"
_NUGET = "https://help.sonatype.com/en/nuget-repositories.html"
# Nexus is also a phone, and an ordinary word.
_KEYWORDS = ("nexus_", "nexus-", "nexus.", "nexusrepo", "sonatype")

RULES: tuple[Rule, ...] = (
    named_uuid(
        "nexus-nuget-key",
        "Nexus Repository NuGet API key",
        "nexus|sonatype",
        _NUGET,
        issuer="nexus",
        also="x-nuget-apikey",
        keywords=(*_KEYWORDS, "x-nuget"),
        carrier="NEXUS_API_KEY={secret}",
    ),
    named_rule(
        "nexus-user-token",
        "Sonatype user token (pass code)",
        "nexus|sonatype|ossrh|maven[_ -]?central|central[_ -]?portal",
        Alphabet(_forge.ALNUM, "[A-Za-z0-9+/_-]", "(?![A-Za-z0-9+/=_-])"),
        44,
        _TOKENS,
        issuer="nexus",
        what="pass(?:[_ -]?code|word|wd)?|token|secret|key",
        keywords=(*_KEYWORDS, "ossrh", "mavencentral", "maven_central", "central_portal"),
        carrier="OSSRH_PASSWORD={secret}",
        confidence=Confidence.MEDIUM,
        check=noise,
    ),
)
