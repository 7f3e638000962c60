"""Was this credential laid out as bait? Told from the value alone, before anybody is asked.

Whoever uses a honeytoken, even to look whether it lives, raises its alarm. So what is one is
recognised by its hash, or by the account number that is written inside every AWS key id.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from types import MappingProxyType

from bot.model import Credential
from detectors.rules._checksum import aws_account

_RESEARCH = "https://trufflesecurity.com/canaries"
_INDICATORS = "https://github.com/0xCardinal/covert-canary-detection"

CANARY_ACCOUNTS: Mapping[str, str] = MappingProxyType(
    {
        "052310077262": _RESEARCH,
        "171436882533": _RESEARCH,
        "266735846894": _RESEARCH,
        "534261010715": _RESEARCH,
        "595918472158": _RESEARCH,
        "717712589309": _RESEARCH,
        "730335385048": _RESEARCH,
        "819147034852": _RESEARCH,
        "893192397702": _RESEARCH,
        "992382622183": _INDICATORS,
    }
)
"""AWS account of canarytokens.org (Thinkst) → where that is published. Not complete: Thinkst opens
new ones. A key of an account that is not in `policy.own_aws_accounts` is never tried either."""

YOURS = "it is one of your honeytokens"
CANARY = "it is a canary of canarytokens.org"


def baited(credential: Credential, hashes: Collection[str]) -> str:
    """Why this is a honeytoken, as a clause for people; empty when nothing says so.

    `hashes` are SHA-256 of values, in lower-case hex: of the secret or of a companion.
    """
    for each in (credential.secret, *credential.companions.values()):
        if hashlib.sha256(each.reveal().encode()).hexdigest() in hashes:
            return YOURS
    return CANARY if _aws_account(credential) in CANARY_ACCOUNTS else ""


def hashes_of(setting: Collection[str]) -> frozenset[str]:
    """The setting `policy.honeytokens` in the form in which hashes are compared."""
    return frozenset(each.strip().lower() for each in setting)


def _aws_account(credential: Credential) -> str:
    if credential.issuer != "aws":
        return ""
    written = credential.facts.get("account")
    return str(written or aws_account(credential.secret.reveal()) or "")
