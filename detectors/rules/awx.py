"""Which strings are OAuth tokens of AWX and the Ansible automation controller?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "awx-token",
        "AWX or automation controller token",
        "awx|ansible[_ -]?(?:tower|controller|automation)|aap",
        ALNUM,
        30,
        "https://docs.ansible.com/projects/awx/en/latest/administration/oauth2_token_auth.html",
        issuer="awx",
        also="(?:tower|controller|aap)_(?:oauth_?)?token",
        keywords=("awx", "ansible", "tower_", "controller_", "aap_"),
        carrier="CONTROLLER_OAUTH_TOKEN={secret}",
        severity=Severity.CRITICAL,
    ),
)
