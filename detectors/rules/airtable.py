"""Which strings are Airtable's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._named import named_shape
from detectors.rules._plain import ALNUM, HEX
from detectors.rules._shaped import shaped

_DOC = "https://airtable.com/developers/web/guides/personal-access-tokens"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """What stands before the dot names the token."""
    return Inspection({"token_id": value.split(".")[0]})


RULES: tuple[Rule, ...] = (
    shaped(
        "airtable-token",
        "Airtable personal access token",
        r"pat[A-Za-z0-9]{14}\.[0-9a-f]{64}",
        fields("pat", (ALNUM, 14), ".", (HEX, 64)),
        _DOC,
        issuer="airtable",
        keywords=("airtable", "token"),
        shapes=(r"pat[a-z0-9]{14}\.[0-9a-f]{64}",),
        near_misses=("AIRTABLE_TOKEN=patxxxxxxxxxxxxxx." + "0" * 64, "AIRTABLE_TOKEN=path.to.it"),
        carrier="AIRTABLE_API_KEY={secret}",
        specific=70,
        inspect=_inspect,
    ),
    named_shape(
        "airtable-key-old",
        "Airtable API key (older form)",
        r"airtable",
        r"key[A-Za-z0-9]{14}",
        fields("key", (ALNUM, 14)),
        _DOC,
        issuer="airtable",
        carrier="AIRTABLE_API_KEY={secret}",
        keywords=("airtable",),
        severity=Severity.MEDIUM,
        check=lambda value: plausible(value[3:], 8),
    ),
)
