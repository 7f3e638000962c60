"""Which strings are keys of Lexware Office (lexoffice)?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._named import named_uuid

_DOC = "https://developers.lexware.io/docs/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "lexware-api-key",
        "Lexware Office (lexoffice) API key",
        r"lex[_ -]?office|lex[_ -]?ware",
        _DOC,
        issuer="lexware",
        carrier="LEXOFFICE_API_KEY={secret}",
        keywords=("lexoffice", "lex_office", "lexware", "lex-office", "lex office"),
        confidence=Confidence.HIGH,
    ),
)
