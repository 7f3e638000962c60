"""Which strings are service tokens of Cloudflare Access?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Rule
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_TOKENS = "https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/"
_ID = Companion(
    lazy.pattern(r"(?<![A-Za-z0-9])(?P<secret>[0-9a-f]{32}\.access)(?![A-Za-z0-9])"),
    lambda random: _forge.text(random, _forge.HEX, 32) + ".access",
    secret=False,
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "cloudflareaccess-service-token",
        "Cloudflare Access service token",
        r"cf[_ -]?access|cloudflare[_ -]?access",
        HEX,
        64,
        _TOKENS,
        issuer="cloudflareaccess",
        carrier="CF-Access-Client-Id: {client_id}\nCF-Access-Client-Secret: {secret}",
        keywords=(
            "cf-access",
            "cf_access",
            "cfaccess",
            "cloudflare_access",
            "cloudflare-access",
            "cloudflareaccess",
            "cloudflare access",
        ),
        what=r"client[._ -]?secret|secret|service[._ -]?token",
        companions={"client_id": _ID},
    ),
)
