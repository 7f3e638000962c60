"""Which strings are keys of HERE?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._formed import (
    query,
)
from detectors.rules._named import named_rule
from detectors.rules._plain import URL64

RULES: tuple[Rule, ...] = (
    named_rule(
        "here-api-key",
        "HERE API key",
        "here[_-](?:maps?[_-])?(?=api|rest|app|key)|here(?:maps|api)|heremaps|here[.]com|hls",
        URL64,
        43,
        "https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/plat-using-apikeys.html",
        severity=Severity.MEDIUM,
        also=query("hereapi.com", "apikey") + "|" + query("here.com", "apikey"),
        carrier="HERE_API_KEY={secret}",
        keywords=(
            "here_api",
            "here-api",
            "hereapi",
            "heremaps",
            "here_maps",
            "here-maps",
            "here.com",
            "here_app",
            "here_rest",
            "here_key",
        ),
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
        keywords=("here.access", "here_access", "here-access"),
        issuer="here",
    ),
)
