"""Which strings are SourceHut's personal access tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64
from detectors.rules._looks import noise
from detectors.rules._named import named_shape

RULES: tuple[Rule, ...] = (
    named_shape(
        "sourcehut-token",
        "SourceHut personal access token",
        "source[_ -]?hut|sr[.]ht|srht",
        "[A-Za-z0-9+/]{60,400}+={0,2}",
        lambda random: _forge.text(random, _forge.ALNUM, 84),
        "https://man.sr.ht/meta.sr.ht/oauth.md",
        issuer="sourcehut",
        keywords=("sourcehut", "source_hut", "sr.ht", "srht"),
        carrier="SOURCEHUT_TOKEN={secret}",
        end=END_BASE64,
        confidence=Confidence.MEDIUM,
        check=noise,
        specific=40,
    ),
)
