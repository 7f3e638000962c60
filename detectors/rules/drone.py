"""Which strings are tokens and shared secrets of Drone CI?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM, HEX

_API = "https://docs.drone.io/cli/configure/"
_SERVER = "https://docs.drone.io/server/reference/drone-rpc-secret/"
# "drone" alone is a flying thing.
_KEYWORDS = ("drone_", "drone-", "droneci", "drone ci", "drone.")

RULES: tuple[Rule, ...] = (
    named_rule(
        "drone-token",
        "Drone CI user token",
        "drone[_ -]?ci",
        ALNUM,
        32,
        _API,
        issuer="drone",
        what=r"(?:api[_ -]?|auth[_ -]?|user[_ -]?|access[_ -]?)?tokens?",
        also=r"drone[_-](?:api[_-]|user[_-]|admin[_-])?token",
        keywords=_KEYWORDS,
        carrier="DRONE_TOKEN={secret}",
    ),
    named_rule(
        "drone-secret",
        "Drone CI shared secret of server and runners",
        "drone[_ -]?(?:ci[_ -]?)?rpc",
        HEX,
        32,
        _SERVER,
        most=64,
        issuer="drone",
        what="secrets?",
        also=r"drone[_-](?:yaml[_-]|plugin[_-]|convert[_-]|registry[_-]|cookie[_-]|database[_-]"
        r"|ui[_-]|secret[_-]plugin[_-]|convert[_-]plugin[_-])?secret",
        keywords=_KEYWORDS,
        carrier="DRONE_RPC_SECRET={secret}",
    ),
)
