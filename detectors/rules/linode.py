"""Which strings are keys to Linode (Akamai Cloud)?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM, HEX

_TOKENS = "https://techdocs.akamai.com/linode-api/reference/get-started#personal-access-tokens"
_STORAGE = "https://techdocs.akamai.com/cloud-computing/docs/manage-access-keys"

RULES: tuple[Rule, ...] = (
    named_rule(
        "linode-token",
        "Linode personal access token",
        "linode(?:[_ -]?cli)?",
        HEX,
        64,
        _TOKENS,
        issuer="linode",
        carrier="LINODE_TOKEN={secret}",
        keywords=("linode",),
        severity=Severity.CRITICAL,
    ),
    named_rule(
        "linode-object-storage",
        "Linode Object Storage secret key",
        "linode(?:[_ -]?(?:obj|object[_ -]?storage))?|linodeobjects",
        ALNUM,
        40,
        _STORAGE,
        issuer="linode",
        what=r"secret(?:[_ -]?(?:access[_ -]?)?key)?",
        also="LINODE_CLI_OBJ_SECRET_KEY",
        carrier="LINODE_CLI_OBJ_ACCESS_KEY={access_key}\nLINODE_CLI_OBJ_SECRET_KEY={secret}",
        keywords=("linode",),
        companions={
            "access_key": Companion(
                named("access[_ -]?key(?:[_ -]?id)?", "[A-Z0-9]{20}"),
                lambda random: _forge.text(random, _forge.DIGITS + _forge.UPPER, 20),
                secret=False,
            )
        },
    ),
)
