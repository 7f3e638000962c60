"""Which strings are Salesforce's keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from detectors.model import Inspection, Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import UPPER_HEX, fields
from detectors.rules._named import named_rule, named_shape
from detectors.rules._pattern import END
from detectors.rules._plain import ALNUM
from detectors.rules._shaped import shaped

_DOC = "https://help.salesforce.com/s/articleView?id=sf.remoteaccess_authenticate_overview.htm"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    return Inspection({"organization": value.split("!", 1)[0]})


RULES: tuple[Rule, ...] = (
    shaped(
        "salesforce-session",
        "Salesforce session id or access token",
        r"00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?![A-Za-z0-9_.]{80,260}+",
        fields("00D5g00000", (ALNUM, 5), "!", (ALNUM, 96)),
        _DOC,
        issuer="salesforce",
        keywords=("00d",),
        near_misses=(
            "00D5g000004aBcd!" + "x" * 96,
            "organisation 00D5g000004aBcdEAE",
            "00D5g000004aBcd!AQ",
        ),
        severity=Severity.CRITICAL,
        end=END,
        check=lambda value: plausible(value.split("!")[1], 16),
        inspect=_inspect,
        proves="the organisation inside",
        specific=65,
    ),
    shaped(
        "salesforce-refresh-token",
        "Salesforce refresh token",
        r"5Aep861[A-Za-z0-9_.=]{60,140}+",
        fields("5Aep861", (ALNUM, 80)),
        _DOC,
        issuer="salesforce",
        keywords=("5aep861",),
        near_misses=("5Aep861" + "x" * 80, "refresh tokens begin with 5Aep861"),
        severity=Severity.CRITICAL,
    ),
    shaped(
        "salesforce-consumer-key",
        "Salesforce consumer key",
        r"3MVG9[A-Za-z0-9_.]{75,90}+",
        fields("3MVG9", (ALNUM, 80)),
        _DOC,
        issuer="salesforce",
        keywords=("3mvg9",),
        near_misses=("3MVG9" + "x" * 80, "consumer keys begin with 3MVG9"),
        severity=Severity.LOW,
        public=True,
    ),
    named_shape(
        "salesforce-consumer-secret",
        "Salesforce consumer secret",
        r"salesforce|sfdc|sf(?=[_-](?:client|consumer))",
        r"(?:[0-9A-F]{64}|[0-9]{18,19})",
        fields((UPPER_HEX, 64)),
        _DOC,
        issuer="salesforce",
        carrier="SALESFORCE_CLIENT_SECRET={secret}",
        keywords=(
            "salesforce",
            "sfdc",
            "sf_client",
            "sf_consumer",
            "consumer_secret",
            "consumersecret",
        ),
        severity=Severity.CRITICAL,
        what=r"(?:client|consumer)[_ -]?secret|secrets?",
        check=lambda value: plausible(value, 7),
    ),
    named_rule(
        "salesforce-security-token",
        "Salesforce security token",
        r"salesforce|sfdc|sf(?=[_-]security)",
        ALNUM,
        24,
        _DOC,
        issuer="salesforce",
        carrier="SALESFORCE_SECURITY_TOKEN={secret}",
        keywords=("salesforce", "sfdc", "sf_security", "sf-security"),
        most=25,
        what=r"security[_ -]?token|tokens?",
    ),
)
