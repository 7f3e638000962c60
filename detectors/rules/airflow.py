"""Which strings are the keys with which Airflow encrypts and signs?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_rule, named_shape
from detectors.rules._plain import HEX

RULES: tuple[Rule, ...] = (
    named_shape(
        "airflow-fernet-key",
        "Airflow Fernet key",
        "airflow",
        "[A-Za-z0-9_-]{43}=",
        lambda random: _forge.text(random, _forge.URL64, 43) + "=",
        "https://airflow.apache.org/docs/apache-airflow/stable/security/secrets/fernet.html",
        issuer="airflow",
        what="fernet(?:[_ -]?keys?)?",
        also="fernet[_ -]?key",
        keywords=("airflow", "fernet"),
        carrier="AIRFLOW__CORE__FERNET_KEY={secret}",
        end="(?![A-Za-z0-9=_-])",
        severity=Severity.CRITICAL,  # it decrypts every stored connection
        confidence=Confidence.HIGH,
        check=noise,
        specific=40,
    ),
    named_rule(
        "airflow-secret-key",
        "Airflow webserver secret key",
        "airflow",
        HEX,
        32,
        "https://airflow.apache.org/docs/apache-airflow/stable/configurations-ref.html#secret-key",
        most=64,
        issuer="airflow",
        what="secret[_ -]?key|jwt[_ -]?secret",
        keywords=("airflow",),
        carrier="AIRFLOW__WEBSERVER__SECRET_KEY={secret}",
        severity=Severity.CRITICAL,  # it signs sessions
    ),
)
