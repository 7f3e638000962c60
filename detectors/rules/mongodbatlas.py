"""Which strings are keys to MongoDB Atlas?"""

from __future__ import annotations

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule, named_uuid
from detectors.rules._pattern import named, token
from detectors.rules._plain import ALNUM, URL64, prefixed

_KEYS = "https://www.mongodb.com/docs/atlas/configure-api-access/"
_ACCOUNTS = "https://www.mongodb.com/docs/atlas/api/service-accounts-overview/"
_APP = "https://www.mongodb.com/docs/atlas/app-services/authentication/api-key/"

RULES: tuple[Rule, ...] = (
    named_uuid(
        "mongodbatlas-private-key",
        "MongoDB Atlas private API key",
        r"mongodb[_ -]?atlas|atlas|mongo(?:db)?|mcli|ops[_ -]?manager",
        _KEYS,
        issuer="mongodbatlas",
        what=r"private(?:[_ -]?api)?[_ -]?key",
        also=r"mongodbatlas[^}]{0,200}?private_?key",
        carrier="MONGODB_ATLAS_PUBLIC_KEY={public_key}\nMONGODB_ATLAS_PRIVATE_KEY={secret}",
        keywords=("atlas", "mongodb", "mcli_private", "mcli_public"),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        companions={
            "public_key": Companion(
                named(r"public(?:[_ -]?api)?[_ -]?key", "[a-z]{8}"),
                lambda random: _forge.text(random, _forge.LOWER, 8),
                secret=False,
            )
        },
        near_misses=("MONGODB_ATLAS_PROJECT_ID=5a1b2c3d-1a2b-4c3d-8e9f-0a1b2c3d4e5f",),
    ),
    prefixed(
        "mongodbatlas-service-account",
        "MongoDB Atlas service account secret",
        "mdb_sa_sk_",
        URL64,
        40,
        _ACCOUNTS,
        issuer="mongodbatlas",
        severity=Severity.CRITICAL,
        companions={
            "client_id": Companion(
                token("mdb_sa_id_[0-9a-f]{24}"),
                lambda random: "mdb_sa_id_" + _forge.text(random, _forge.HEX, 24),
                secret=False,
            )
        },
        carrier="client_id={client_id} client_secret={secret}",
    ),
    named_rule(
        "mongodbatlas-app-key",
        "MongoDB Atlas App Services API key",
        r"mongodb|mongo|realm|atlas|baas",
        ALNUM,
        64,
        _APP,
        issuer="mongodbatlas",
        what=r"(?:data[_ -]?)?api[_ -]?key",
        carrier="REALM_API_KEY={secret}",
        keywords=("mongodb", "mongo_", "realm_api", "realm-api", "realmapi", "atlas", "baas_"),
        confidence=Confidence.MEDIUM,
    ),
)
