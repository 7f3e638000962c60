"""Which strings are tokens of Ansible Galaxy, and which blocks are Ansible Vault's?"""

from __future__ import annotations

from random import Random

import regex

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._named import named_rule
from detectors.rules._plain import HEX

_GALAXY = "https://docs.ansible.com/projects/ansible/latest/galaxy/user_guide.html"
_VAULT = (
    "https://docs.ansible.com/projects/ansible/latest/vault_guide/vault_encrypting_content.html"
)
_HEAD = r"\$ANSIBLE_VAULT;1\.[0-9];AES256(?:;[A-Za-z0-9_.-]{1,64})?"
_INNER = regex.compile(rb"[0-9a-f]{64}\n[0-9a-f]{64}\n[0-9a-f]+")


def _check(value: str) -> bool:
    """Hexadecimal of three lines that are hexadecimal: salt, HMAC, cipher text."""
    body = "".join(value.split())
    return len(body) % 2 == 0 and _INNER.fullmatch(bytes.fromhex(body)) is not None


def _forge_block(random: Random) -> str:
    parts = (_forge.text(random, _forge.HEX, each) for each in (64, 64, 96))
    body = "\n".join(parts).encode().hex()
    return "\n".join(body[start : start + 80] for start in range(0, len(body), 80))


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
    Rule(
        id="ansible-vault-block",
        title="Block encrypted with Ansible Vault",
        issuer="ansible",
        pattern=regex.compile(
            rf"{_HEAD}\s{{1,40}}+(?P<secret>[0-9a-f]{{80}}(?:\s{{1,40}}+[0-9a-f]{{2,80}}+){{1,4000}}+)"
            r"(?![A-Za-z0-9])"
        ),
        keywords=("$ansible_vault;",),
        confidence=Confidence.HIGH,
        severity=Severity.LOW,  # as good as its password
        forge=_forge_block,
        near_misses=(
            "$ANSIBLE_VAULT;1.1;AES256\n" + "0" * 80 + "\n" + "0" * 80,
            "$ANSIBLE_VAULT;1.1;AES256\n6135",
            "a vault file begins with $ANSIBLE_VAULT;1.1;AES256",
        ),
        references=(_VAULT,),
        check=_check,
        carrier="$ANSIBLE_VAULT;1.1;AES256\n{secret}",
        specific=75,
        proves="salt and HMAC inside",
    ),
)
