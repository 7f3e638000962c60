"""Which strings are keys to IBM Cloud?"""

from __future__ import annotations

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import call, either
from detectors.rules._named import named_rule
from detectors.rules._pattern import named
from detectors.rules._plain import HEX, URL64

_IAM = "https://cloud.ibm.com/docs/account?topic=account-userapikey"
_COS = "https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-uhc-hmac-credentials-main"
_CLASSIC = "https://cloud.ibm.com/docs/account?topic=account-classic_keys"

RULES: tuple[Rule, ...] = (
    named_rule(
        "ibmcloud-api-key",
        "IBM Cloud API key",
        r"ibm[_ -]?cloud|ibm_(?:iam|watsonx?|api)|bluemix|watsonx?|ibm[ -]iam",
        URL64,
        44,
        _IAM,
        issuer="ibmcloud",
        also=either(
            r"IC_API_KEY|(?:watsonx?|cloudant|ibm)[_ -]?(?:iam[_ -]?)?api_?key|iam_apikey",
            call("iamauthenticator"),
        ),
        carrier="IBMCLOUD_API_KEY={secret}",
        keywords=(
            *("ibmcloud", "ibm_", "ibm cloud", "ibm-cloud", "ibm iam", "bluemix", "watson"),
            *("ic_api_key", "iam_apikey", "cloudant", "ibmapikey", "ibm-api"),
            "iamauthenticator(",
        ),
        severity=Severity.CRITICAL,
        near_misses=("IBMCLOUD_ACCOUNT_ID=0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d",),
    ),
    named_rule(
        "ibmcloud-cos-hmac",
        "IBM Cloud Object Storage HMAC key",
        r"ibm[_ -]?cos|cos[_-]hmac[_-]?keys?|ibm[_ -]?cloud|cos_hmac",
        HEX,
        48,
        _COS,
        issuer="ibmcloud",
        what=r"secret[_ -]?access[_ -]?key|secret(?:[_ -]?key)?",
        carrier="access_key_id={access_key_id}\nIBM_COS_SECRET_ACCESS_KEY={secret}",
        keywords=("cos_hmac", "cos-hmac", "ibm_cos", "ibm-cos", "ibmcos", "ibm cos", "ibmcloud"),
        companions={
            "access_key_id": Companion(
                named(r"access[_-]?key[_-]?id", "[0-9a-f]{32}"),
                lambda random: _forge.text(random, _forge.HEX, 32),
                secret=False,
            )
        },
    ),
    named_rule(
        "ibmcloud-classic-key",
        "IBM Cloud classic infrastructure key",
        r"softlayer|iaas[_-]classic|sl_api",
        HEX,
        64,
        _CLASSIC,
        issuer="ibmcloud",
        also="SL_API_KEY",
        carrier="IAAS_CLASSIC_API_KEY={secret}",
        keywords=("softlayer", "iaas_classic", "iaas-classic", "sl_api_key"),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
    ),
)
