"""Who issued a JWT, told from its issuer, header and claims, and what would end it?

The table is closed: a token of an issuer that isn't in it stays "unknown" and nothing is ever
fetched to find out more, since `iss`, `jku`, `x5u` and `kid` are written by whoever wrote the
message.
"""

from __future__ import annotations

from detectors.jwt_api_keys import API_KEYS
from detectors.jwt_clues import Clues, Family, Test
from detectors.jwt_logins import LOGINS
from detectors.jwt_vendors import APP_SIGNED
from detectors.jwt_workloads import WORKLOADS


def _dir_only(*encryptions: str) -> Test:
    return lambda clue: (
        clue.header.get("alg") == "dir"
        and clue.header.get("enc") in encryptions
        and clue.header.keys() <= {"alg", "enc", "kid"}
    )


# Nothing but a header can be read of these, so that they come last and say so.
_SEALED = (
    Family(
        "intuit",
        "Intuit QuickBooks (by its header, not surely)",
        _dir_only("A128CBC-HS256"),
        "revoking the token at Intuit, or disconnecting the app",
        "access",
    ),
    Family(
        "authjs",
        "Auth.js session cookie (by its header, not surely)",
        _dir_only("A256GCM", "A256CBC-HS512"),
        "a new AUTH_SECRET, which ends all sessions of the app",
        "session",
    ),
)

FAMILIES: tuple[Family, ...] = (
    # Telling claims first: they stand with any issuer.
    *API_KEYS,
    *WORKLOADS,
    *LOGINS,
    # Signed by an app with its own key; the key is what ends them.
    *APP_SIGNED,
    *_SEALED,
)

UNKNOWN = Family(
    "unknown",
    "unknown issuer",
    lambda _: True,
    "its issuer: ask whoever runs it to end the session or rotate the signing key",
)


def family(clue: Clues) -> Family:
    """The first family that fits, or `UNKNOWN`."""
    return next((each for each in FAMILIES if each.fits(clue)), UNKNOWN)
