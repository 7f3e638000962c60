"""Which strings are API tokens of Socket, the package scanner?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._pattern import END_URL
from detectors.rules._shaped import shaped

_TOKENS = "https://docs.socket.dev/reference/authentication"

RULES: tuple[Rule, ...] = (
    # Socket's tools bring a key for everybody along: it is no leak
    shaped(
        "socketdev-api-token",
        "Socket API token",
        "sktsec_(?!t_--RAN5)[A-Za-z0-9_-]{30,90}+",
        made(30, _forge.URL64, "sktsec_"),
        _TOKENS,
        issuer="socketdev",
        keywords=("sktsec_",),
        check=lambda value: alive(value) and any(map(str.isdigit, value)),
        near_misses=(
            "sktsec_placeholder_value_for_the_tests_api",
            "sktsec_t_--RAN5" + "aB3dE5" * 6 + "_api",
        ),
        end=END_URL,
        least=1,
        specific=55,
    ),
)
