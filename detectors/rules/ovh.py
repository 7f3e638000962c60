"""Which strings are OVHcloud's keys?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import ALNUM

_KEYS = "https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api?id=kb_article_view&sysparm_article=KB0042777"
_KEYWORDS = ("ovh",)

_APP_KEY = Companion(
    named(r"(?:ovh[_ -]?)?app(?:lication)?[_ -]?key", "[A-Za-z0-9]{16}"),
    lambda random: _forge.text(random, _forge.ALNUM, 16),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "ovh-application-secret",
        "OVHcloud application secret",
        "ovh(?:cloud)?",
        ALNUM,
        32,
        _KEYS,
        issuer="ovh",
        what=r"app(?:lication)?[_ -]?secret|client[_ -]?secret",
        also=r"\[ovh-[a-z]{2}\][^\[]{0,120}?application_?secret"
        r"|ovh[^\n]{0,40}\n[^\n]{0,80}\n?[>*• -]{0,4}(?-i:AS)",
        carrier="OVH_APPLICATION_KEY={application_key}\nOVH_APPLICATION_SECRET={secret}",
        keywords=_KEYWORDS,
        companions={"application_key": _APP_KEY},
    ),
    named_rule(
        "ovh-consumer-key",
        "OVHcloud consumer key",
        "ovh(?:cloud)?",
        ALNUM,
        32,
        _KEYS,
        issuer="ovh",
        what=r"consumer[_ -]?key",
        also=r"\[ovh-[a-z]{2}\][^\[]{0,200}?consumer_?key"
        r"|ovh[^\n]{0,40}(?:\n[^\n]{0,80}){0,2}\n[>*• -]{0,4}(?-i:CK)",
        carrier="OVH_APPLICATION_KEY={application_key}\nOVH_CONSUMER_KEY={secret}",
        keywords=_KEYWORDS,
        severity=Severity.CRITICAL,
        companions={"application_key": _APP_KEY},
    ),
)
