"""Which strings are Logto's secrets and tokens?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END
from detectors.rules._plain import ALNUM

_KEYS = "https://docs.logto.io/integrate-logto/application-data-structure"

RULES: tuple[Rule, ...] = (
    named_shape(
        "logto-pat",
        "Logto personal access token",
        "logto",
        "pat_[A-Za-z0-9]{30,60}",
        made(30, _forge.ALNUM, "pat_"),
        _KEYS,
        issuer="logto",
        carrier="LOGTO_TOKEN={secret}",
        keywords=("logto",),
        end=END,
        specific=60,
        check=alive,
        least=1,
    ),
    named_rule(
        "logto-app-secret",
        "Logto application secret",
        "logto",
        ALNUM,
        21,
        _KEYS,
        issuer="logto",
        most=64,
        carrier="LOGTO_APP_SECRET={secret}",
        keywords=("logto",),
        what=r"(?:app(?:lication)?|client|m2m)[._ -]?secret",
    ),
)
