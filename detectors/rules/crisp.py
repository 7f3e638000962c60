"""Which strings are Crisp's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_DOC = "https://docs.crisp.chat/guides/rest-api/authentication/"


RULES: tuple[Rule, ...] = (
    named_rule(
        "crisp-key",
        "Crisp token key",
        r"crisp(?=[_-]?(?:api|token|key|chat|plugin|website|im))",
        HEX,
        64,
        _DOC,
        issuer="crisp",
        carrier="CRISP_TOKEN_KEY={secret}",
        keywords=(
            "crisp_",
            "crispclient",
            "crisp.authenticate",
            "crisp-",
            "crispapi",
            "crisptoken",
            "crispchat",
            "crisp.chat",
            "crisp.im",
        ),
        also=r"crisp\w{0,12}\.authenticate(?:tier)?\([^()\n]{0,120}?,",
    ),
)
