"""Which strings are Algolia's admin keys, and which are only search keys?"""

from __future__ import annotations

from dataclasses import replace

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import call
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import HEX

_KEYS = "https://www.algolia.com/doc/guides/security/api-keys/"
_APP = Companion(
    named(
        r"algolia[_ -]?(?:app(?:lication)?)?[_ -]?id|x-algolia-application-id|app(?:lication)?_?id",
        "[A-Z0-9]{10}",
    ),
    lambda random: _forge.text(random, _forge.DIGITS + _forge.UPPER, 10),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    named_rule(
        "algolia-admin-key",
        "Algolia admin or write API key",
        "algolia",
        HEX,
        32,
        _KEYS,
        issuer="algolia",
        carrier="ALGOLIA_APP_ID={application_id}\nALGOLIA_ADMIN_API_KEY={secret}",
        keywords=("algolia",),
        what=r"(?:admin|write|secret|indexing|monitoring|usage)(?:[_ -]?(?:api[_ -]?)?key)?",
        severity=Severity.CRITICAL,
        companions={"application_id": _APP},
    ),
    replace(
        named_rule(
            "algolia-search-key",
            "Algolia search API key",
            "algolia",
            HEX,
            32,
            _KEYS,
            issuer="algolia",
            carrier="ALGOLIA_SEARCH_API_KEY={secret}",
            keywords=("algolia", "docsearch"),
            what=r"(?:search|public|docsearch|browse)[_ -]?(?:only[_ -]?)?(?:api[_ -]?)?key",
            also=r"docsearch[\"']?[ ]?[(:=][^{}\n]{0,10}\{[^{}]{0,160}?api_?key",
            severity=Severity.INFO,
        ),
        public=True,
        specific=45,
    ),
    replace(
        named_rule(
            "algolia-api-key",
            "Algolia API key",
            "algolia",
            HEX,
            32,
            _KEYS,
            issuer="algolia",
            carrier="ALGOLIA_API_KEY={secret}\nALGOLIA_APP_ID={application_id}",
            keywords=(
                "algolia",
                "algoliasearch(",
                "algolia::",
                "searchclient",
                "search.newclient(",
            ),
            also=call(
                r"algoliasearch|algolia::search::client\.(?:create|new)|searchclient(?:sync)?(?:\.create)?|search\.newclient",
                at=1,
            ),
            companions={"application_id": _APP},
            confidence=Confidence.MEDIUM,
        ),
        specific=38,
    ),
)
