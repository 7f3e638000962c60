"""Which strings are Akamai's EdgeGrid credentials?"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from detectors import lazy
from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64, base64_of
from detectors.rules._named import named_shape
from detectors.rules._pairs import key_pair
from detectors.rules._pattern import BASE64

_EDGEGRID = "https://techdocs.akamai.com/developer/docs/edgegrid"
_LETTERS = _forge.DIGITS + _forge.LOWER


def _forge_token(random: Random) -> str:
    return f"akab-{_forge.text(random, _LETTERS, 16)}-{_forge.text(random, _LETTERS, 16)}"


RULES: tuple[Rule, ...] = (
    key_pair(
        "akamai-client-token",
        "Akamai EdgeGrid credentials",
        r"akab-[a-z0-9]{16}-[a-z0-9]{16}(?!\.[a-z.]{0,12}akamaiapis)",
        _forge_token,
        Companion(
            lazy.pattern(
                rf"(?<![A-Za-z0-9+/])(?P<secret>(?=[^A-Z]{{0,42}}[A-Z]){BASE64}{{43}}=){END_BASE64}"
            ),
            base64_of(43, "="),
        ),
        _EDGEGRID,
        issuer="akamai",
        carrier=(
            "client_secret = {secret_key}\nhost = {host}.luna.akamaiapis.net\n"
            "client_token = {secret}"
        ),
        keywords=("akab-",),
        near_misses=(
            "akab-" + "x" * 16 + "-" + "x" * 16,
            "host = akab-" + "a1b2" * 4 + "-" + "c3d4" * 4 + ".luna.akamaiapis.net",
            "tokens begin with akab-",
        ),
        companions={
            "host": Companion(
                lazy.pattern(
                    r"(?<![A-Za-z0-9-])(?P<secret>akab-[a-z0-9]{16}-[a-z0-9]{16})"
                    r"(?=\.(?:luna|purge|dns)?\.?akamaiapis\.net)"
                ),
                _forge_token,
                secret=False,
            )
        },
    ),
    replace(
        named_shape(
            "akamai-client-secret",
            "Akamai EdgeGrid client secret",
            "akamai|edgegrid|edgerc",
            rf"{BASE64}{{43}}=",
            base64_of(43, "="),
            _EDGEGRID,
            issuer="akamai",
            what="client[_ -]?secret",
            carrier="AKAMAI_CLIENT_SECRET={secret}",
            keywords=("akamai", "edgegrid", "edgerc"),
            end=END_BASE64,
            severity=Severity.CRITICAL,
            specific=40,
        ),
        specific=20,  # gives way to the whole set
    ),
)
