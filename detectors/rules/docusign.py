"""Which strings are DocuSign's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

_DOC = "https://developers.docusign.com/platform/auth/"


RULES: tuple[Rule, ...] = (
    named_uuid(
        "docusign-secret",
        "DocuSign secret key",
        r"docu[_-]?sign|ds(?=_(?:client|secret|integration))",
        _DOC,
        issuer="docusign",
        carrier="DOCUSIGN_CLIENT_SECRET={secret}",
        keywords=("docusign", "docu_sign", "ds_client", "ds_secret"),
        severity=Severity.CRITICAL,
        what=r"(?:client|integration|app)?[_ -]?secret(?:[_ -]?key)?",
        specific=45,
    ),
)
