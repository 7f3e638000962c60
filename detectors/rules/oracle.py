"""Which strings are keys to Oracle Cloud Infrastructure?"""

from __future__ import annotations

from detectors.model import Companion, Confidence, Rule
from detectors.rules import _forge
from detectors.rules._forms import END_BASE64, base64_of
from detectors.rules._named import named_shape
from detectors.rules._pattern import BASE64, named

_CUSTOMER = "https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm"

RULES: tuple[Rule, ...] = (
    named_shape(
        "oracle-customer-secret-key",
        "Oracle Cloud customer secret key",
        r"oci|oracle(?:[_ -]?(?:cloud|s3|object[_ -]?storage))?|customer",
        rf"{BASE64}{{43}}=",
        base64_of(43, "="),
        _CUSTOMER,
        issuer="oracle",
        what=r"secret(?:[_ -]?(?:access[_ -]?)?key)?",
        end=END_BASE64,
        carrier="OCI_ACCESS_KEY={access_key}\nOCI_SECRET_KEY={secret}",
        keywords=(
            *("oci_", "oci-", "oracle_", "oracle cloud", "oraclecloud", "oracle-", "ocisecret"),
            *("customer_secret", "customer secret", "customersecret"),
        ),
        confidence=Confidence.HIGH,
        companions={
            "access_key": Companion(
                named("access[_ -]?key(?:[_ -]?id)?", "[0-9a-f]{40}"),
                lambda random: _forge.text(random, _forge.HEX, 40),
                secret=False,
            )
        },
        specific=40,
    ),
)
