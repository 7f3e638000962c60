"""Which strings are keys of Kraken?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64, call, either
from detectors.rules._named import named_shape
from detectors.rules._pattern import named

RULES: tuple[Rule, ...] = (
    named_shape(
        "kraken-secret-key",
        "Kraken private key",
        "kraken(?:[_ .-]?(?:api|futures|spot))?",
        "[A-Za-z0-9+/]{86}==",
        lambda random: _forge.text(random, _forge.BASE64, 86) + "==",
        "https://docs.kraken.com/api/docs/guides/spot-rest-auth",
        what="(?:api[_ .-]?)?secret(?:[_ .-]?key)?|secret|private[_ .-]?key",
        severity=Severity.CRITICAL,
        companions={
            "api_key": Companion(
                named(
                    r"(?<!secret[_ .-])(?<!private[_ .-])(?:api|public)[_ .-]?key(?![_ .-]?secret)",
                    "[A-Za-z0-9+/]{56}",
                    end=END_BASE64,
                ),
                lambda random: _forge.text(random, _forge.BASE64, 56),
                secret=False,
            )
        },
        end=END_BASE64,
        specific=60,
        carrier="KRAKEN_API_KEY={api_key}\nKRAKEN_API_SECRET={secret}",
        keywords=("kraken",),
        also=either(
            call(r"krakenex\.api|kraken(?:api|client)?", at=1),
            r"kraken\.key\W{1,12}[a-z0-9+/]{56}(?=\s)",
        ),
        issuer="kraken",
    ),
)
