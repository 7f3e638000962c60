"""Which strings are keys of Node-RED?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._formed import spellings
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_rule(
        "nodered-credential-secret",
        "Node-RED credential secret",
        "node[_ .-]?red",
        HEX,
        64,
        "https://nodered.org/docs/user-guide/runtime/securing-node-red",
        also="_?credentialsecret",
        carrier="NODE_RED_CREDENTIAL_SECRET={secret}",
        keywords=(*spellings("node", "red"), "credentialsecret"),
        issuer="nodered",
    ),
)
