"""Which strings are keys of Epic Online Services?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64, spellings
from detectors.rules._named import named_shape
from detectors.rules._pattern import named

RULES: tuple[Rule, ...] = (
    named_shape(
        "epic-client-secret",
        "Epic Online Services client secret",
        "eos(?=[_ .-]?(?:client|sdk|secret))|epic[_ .-]?(?:games|online|client)",
        "[A-Za-z0-9+/]{43}",
        lambda random: _forge.text(random, _forge.ALNUM, 43),
        "https://dev.epicgames.com/docs/epic-online-services/eos-get-started/services-quick-start",
        what="client[_ .-]?secret",
        end=END_BASE64,
        severity=Severity.MEDIUM,
        companions={
            "client_id": Companion(
                named("client[_ .-]?id", "xyza7891[A-Za-z0-9]{24}"),
                lambda random: "xyza7891" + _forge.text(random, _forge.ALNUM, 24),
                secret=False,
            )
        },
        carrier="EOS_CLIENT_ID={client_id}\nEOS_CLIENT_SECRET={secret}",
        keywords=(
            *spellings("eos", "client", "sdk"),
            *spellings("epic", "games", "online", "client"),
        ),
        issuer="epic",
    ),
)
