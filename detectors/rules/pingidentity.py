"""Which strings are client secrets of Ping Identity?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import Alphabet

_SECRETS = (
    "https://docs.pingidentity.com/pingone/applications/p1_edit_application_configuration.html"
)
_LETTERS = Alphabet(_forge.URL64, "[A-Za-z0-9_.~-]", "(?![A-Za-z0-9~-])")

RULES: tuple[Rule, ...] = (
    named_rule(
        "pingidentity-client-secret",
        "PingOne client secret",
        "ping[_ -]?(?:one|identity|federate|access)",
        _LETTERS,
        64,
        _SECRETS,
        issuer="pingidentity",
        carrier="PINGONE_CLIENT_SECRET={secret}",
        keywords=(
            "pingone",
            "pingidentity",
            "pingfederate",
            "pingaccess",
            "ping_one",
            "ping_identity",
            "ping_federate",
            "ping-one",
            "ping-identity",
            "ping-federate",
            "ping identity",
        ),
        what=r"(?:client[._ -]?)?secret",
        severity=Severity.CRITICAL,
    ),
)
