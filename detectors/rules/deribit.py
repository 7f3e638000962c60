"""Which strings are keys of Deribit?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL, named
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "deribit-secret-key",
        "Deribit client secret",
        "deribit",
        URL64,
        43,
        "https://docs.deribit.com/articles/creating-api-key",
        what="(?:client|api)[_ .-]?secret|secret",
        severity=Severity.CRITICAL,
        companions={
            "client_id": Companion(
                named(r"client[_ .-]?id", "[A-Za-z0-9_-]{8}", end=END_URL),
                lambda random: _forge.text(random, _forge.URL64, 8),
                secret=False,
            )
        },
        most=44,
        carrier="DERIBIT_CLIENT_ID={client_id}\nDERIBIT_CLIENT_SECRET={secret}",
        keywords=("deribit",),
        issuer="deribit",
    ),
)
