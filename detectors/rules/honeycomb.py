"""Which strings are Honeycomb's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import LOWER, block, made
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END, END_URL
from detectors.rules._plain import ALNUM, HEX
from detectors.rules._shaped import shaped

_KEYS = "https://docs.honeycomb.io/configure/environments/manage-api-keys/"
_NAMES = r"x-honeycomb-team"

RULES: tuple[Rule, ...] = (
    shaped(
        "honeycomb-ingest-key",
        "Honeycomb ingest key",
        "hc[a-z]ik_[0-9a-z]{58}",
        lambda random: "hcaik_" + _forge.text(random, LOWER.letters, 58),
        _KEYS,
        issuer="honeycomb",
        keywords=tuple(f"hc{letter}ik_" for letter in _forge.LOWER),
        severity=Severity.LOW,
        end=END_URL,
        check=alive,
        least=1,
        specific=55,
    ),
    named_shape(
        "honeycomb-management-key",
        "Honeycomb management key secret",
        "honeycomb",
        "[A-Za-z0-9]{32}",
        made(32),
        _KEYS,
        issuer="honeycomb",
        carrier="HONEYCOMB_KEY_SECRET={secret}",
        keywords=("honeycomb",),
        what=r"(?:management[_ -]?)?key[_ -]?secret",
        end=END,
        severity=Severity.CRITICAL,
        check=alive,
        least=1,
    ),
    named_rule(
        "honeycomb-api-key",
        "Honeycomb configuration key",
        "honeycomb|" + block("honeycombio"),
        ALNUM,
        22,
        _KEYS,
        issuer="honeycomb",
        carrier="HONEYCOMB_API_KEY={secret}",
        keywords=("honeycomb",),
        also=_NAMES,
        what="api[_ -]?key|write[_ -]?key|key|token|team",
    ),
    named_rule(
        "honeycomb-classic-key",
        "Honeycomb Classic key",
        "honeycomb",
        HEX,
        32,
        _KEYS,
        issuer="honeycomb",
        carrier="HONEYCOMB_WRITE_KEY={secret}",
        keywords=("honeycomb",),
        also=_NAMES,
        what="api[_ -]?key|write[_ -]?key|key|token|team",
    ),
)
