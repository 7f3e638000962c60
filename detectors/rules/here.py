"""Which strings are keys of HERE?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import query, spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "here-api-key",
        "HERE API key",
        r"here[_ .-]?(?:maps?[_ .-]?)?(?=api|rest|app)|here[_ .-]?maps?(?=[_ .-]?(?:api|key))"
        r"|here[.]com",
        URL64,
        43,
        "https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/plat-using-apikeys.html",
        severity=Severity.MEDIUM,
        also=query("hereapi.com", "apikey") + "|" + query("here.com", "apikey"),
        carrier="HERE_API_KEY={secret}",
        keywords=(*spellings("here", "api", "maps", "rest", "app"), "here.com"),
        issuer="here",
    ),
    named_rule(
        "here-access-secret",
        "HERE OAuth access key secret",
        "here",
        URL64,
        86,
        "https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/sdk.html",
        what="access[._ -]?key[._ -]?secret",
        carrier="here.access.key.secret = {secret}",
        keywords=spellings("here", "access"),
        issuer="here",
    ),
)
