"""Which strings are API tokens of Ansible Galaxy?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_GALAXY = "https://docs.ansible.com/projects/ansible/latest/galaxy/user_guide.html"

RULES: tuple[Rule, ...] = (
    named_rule(
        "ansible-galaxy-token",
        "Ansible Galaxy API token",
        "ansible(?:[_ -]galaxy)?(?:[_ -]server)?|galaxy",
        HEX,
        40,
        _GALAXY,
        issuer="ansible",
        keywords=("ansible", "galaxy_", "galaxy-", "galaxy token", "galaxy api"),
        carrier="ANSIBLE_GALAXY_TOKEN={secret}",
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
    ),
)
