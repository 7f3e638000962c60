"""Which strings are Confluent Cloud's API secrets?"""

from __future__ import annotations

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64
from detectors.rules._named import named_rule
from detectors.rules._pattern import BASE64, named
from detectors.rules._plain import Alphabet
from detectors.rules._shaped import shaped

_KEYS = "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html"
_BASE64 = Alphabet(_forge.BASE64, BASE64, END_BASE64)
_KEY = Companion(
    named(
        r"(?:api|access|cloud)[_ -]?key(?:[_ -]?id)?|sasl[._]username|username|key", "[A-Z0-9]{16}"
    ),
    lambda random: _forge.text(random, _forge.DIGITS + _forge.UPPER, 16),
    secret=False,
)

RULES: tuple[Rule, ...] = (
    shaped(
        "confluent-api-secret",
        "Confluent Cloud API secret",
        rf"cflt{BASE64}{{60}}",
        lambda random: "cflt" + _forge.text(random, _forge.BASE64, 59) + "8",
        _KEYS,
        issuer="confluent",
        keywords=("cflt",),
        near_misses=("cflt" + "A" * 60, "cfltShort", "secrets begin with cflt since 2025"),
        end=END_BASE64,
        severity=Severity.CRITICAL,
        companions={"api_key": _KEY},
        carrier="CONFLUENT_CLOUD_API_KEY={api_key}\nCONFLUENT_CLOUD_API_SECRET={secret}",
    ),
    named_rule(
        "confluent-api-secret-old",
        "Confluent Cloud API secret (older form)",
        r"confluent(?:[_ -]?cloud)?|ccloud|kafka|schema[_ -]?registry",
        _BASE64,
        64,
        _KEYS,
        issuer="confluent",
        what=r"(?:api[_ -]?)?secret|sasl[._]password|(?:api[_ -]?)?key[_ -]?secret",
        also=r"sasl\.password|api-key[ ]store[ ]{1,3}(?:--?[a-z-]{2,20}[ ])?[a-z0-9]{16}(?=[ ])",
        carrier="CONFLUENT_API_KEY={api_key}\nCONFLUENT_API_SECRET={secret}",
        keywords=(
            *("confluent", "ccloud", "kafka_api", "kafka-api", "sasl.password"),
            *(
                "sasl_password",
                "schema_registry",
                "schema-registry",
                "kafka_secret",
                "api-key store",
            ),
        ),
        confidence=Confidence.MEDIUM,  # other brokers have such passwords too
        severity=Severity.CRITICAL,
        companions={"api_key": _KEY},
    ),
)
