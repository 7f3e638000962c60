"""Which strings are Mux's keys?"""

from __future__ import annotations

import regex

from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._shaped import BASE64, UUID, fields, named_shape

_DOC = "https://www.mux.com/docs/core/make-api-requests"


_ID = Companion(
    regex.compile(rf"(?i:token[_ -]?id)[^A-Za-z0-9\n]{{1,6}}(?P<secret>{UUID})(?![A-Za-z0-9-])"),
    _forge.uuid,
    secret=False,
)


RULES: tuple[Rule, ...] = (
    named_shape(
        "mux-secret",
        "Mux access token secret",
        r"mux(?=[_-]?(?:token|secret|access|api|video|data))",
        r"[A-Za-z0-9+/]{75}",
        fields((BASE64, 75)),
        _DOC,
        issuer="mux",
        carrier="MUX_TOKEN_ID={token_id}\nMUX_TOKEN_SECRET={secret}",
        keywords=(
            "mux_token",
            "mux_secret",
            "mux_access",
            "mux-token",
            "mux-secret",
            "muxtoken",
            "muxsecret",
            "mux_api",
        ),
        what=r"secrets?|token[_ -]?secret",
        end="(?![A-Za-z0-9+/=])",
        companions={"token_id": _ID},
    ),
)
