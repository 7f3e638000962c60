"""Which strings are access tokens of Phrase?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "phrase-token",
        "Phrase Strings access token",
        "phrase[_ -]?app|phrase[_ -](?:access|api|strings)|phraseapp|phrase[.]com",
        HEX,
        64,
        "https://developers.phrase.com/en/api/strings/authentication",
        issuer="phrase",
        # a phrase is also what people pass
        keywords=("phraseapp", "phrase_a", "phrase-a", "phrase.com", "phrase_s"),
        carrier="PHRASE_ACCESS_TOKEN={secret}",
    ),
)
