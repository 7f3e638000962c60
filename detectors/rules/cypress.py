"""Which strings are record keys of Cypress Cloud?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_uuid

RULES: tuple[Rule, ...] = (
    named_uuid(
        "cypress-record-key",
        "Cypress Cloud record key",
        "cypress",
        "https://docs.cypress.io/cloud/account-management/projects",
        issuer="cypress",
        also=r"cypress run[^\n]{0,80}?--key",
        keywords=("cypress",),
        carrier="CYPRESS_RECORD_KEY={secret}",
        severity=Severity.MEDIUM,  # it records runs of one project
    ),
)
