"""Which strings are Mailchimp Transactional's keys?"""

from __future__ import annotations

from detectors.model import Confidence, Rule
from detectors.rules._checksum import plausible
from detectors.rules._forms import call, either, fields
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL
from detectors.rules._plain import URL64
from detectors.rules._shaped import shaped

_DOC = "https://mailchimp.com/developer/transactional/docs/fundamentals/"


def _mixed(value: str) -> bool:
    """Capital and small letters and digits: what names of style classes never have together."""
    body = value[3:]
    kinds = (str.isupper, str.islower, str.isdigit)
    return plausible(body, 11) and all(any(map(kind, body)) for kind in kinds)


RULES: tuple[Rule, ...] = (
    shaped(
        "mandrill-key",
        "Mandrill API key",
        r"md-[A-Za-z0-9_-]{22}",
        fields("md-", (URL64, 22)),
        _DOC,
        issuer="mandrill",
        keywords=("md-",),
        near_misses=(
            "md-" + "x" * 22,
            "cmd-aB3aB3aB3aB3aB3aB3aB3a",
            "md-layout-column-gutters",
            'class="col-md-offset-2-and-more1"',
        ),
        confidence=Confidence.MEDIUM,
        end=END_URL,
        check=_mixed,
    ),
    named_rule(
        "mandrill-named",
        "Mandrill API key (older form)",
        r"mandrill",
        URL64,
        22,
        _DOC,
        issuer="mandrill",
        carrier="MANDRILL_API_KEY={secret}",
        keywords=("mandrill",),
        also=either(
            call(
                r"mandrill\.(?:mandrill|newclient|clientwithkey)|mandrill::api\.new|new[ ]mandrill"
            ),
            r"mandrillapp\.com/api/[^\n]{0,120}?\"key\"",
        ),
    ),
)
