"""Which strings are HashiCorp Vault's tokens?"""

from __future__ import annotations

from detectors.model import Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import END_URL, URL64, named, token

_TOKENS = "https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes"

RULES: tuple[Rule, ...] = (
    Rule(
        id="vault-service",
        title="Vault service token",
        issuer="vault",
        # Root and test tokens have 24 characters, the others carry a signed envelope.
        pattern=token(rf"hvs\.(?:{URL64}{{90,200}}+|[A-Za-z0-9]{{24}}{END_URL})", end=""),
        keywords=("hvs.",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=lambda random: "hvs.CAESI" + _forge.text(random, _forge.URL64, 90),
        near_misses=(
            "hvs." + "x" * 95,
            "hvs.short",
            "service tokens begin with hvs. since version 1.10",
        ),
        references=(_TOKENS,),
        check=lambda value: plausible(value[4:], 10),
    ),
    Rule(
        id="vault-batch",
        title="Vault batch token",
        issuer="vault",
        pattern=token(rf"hvb\.{URL64}{{138,300}}+", end=""),
        keywords=("hvb.",),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: "hvb.AAAAAQ" + _forge.text(random, _forge.URL64, 150),
        near_misses=("hvb." + "x" * 150, "hvb.AAAAAQ", "batch tokens begin with hvb."),
        references=(_TOKENS,),
        check=lambda value: plausible(value[4:], 16),
    ),
    Rule(
        id="vault-old",
        title="Vault token (older form)",
        issuer="vault",
        pattern=named(
            r"vault[_ -]?(?:root[_ -]?)?token|root token",
            r"s\.[A-Za-z0-9]{24}(?:\.[A-Za-z0-9]{5})?",
        ),
        keywords=("vault", "root token"),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=lambda random: "s." + _forge.text(random, _forge.ALNUM, 24),
        near_misses=(
            "VAULT_TOKEN=s." + "x" * 24,
            "VAULT_TOKEN=s.short",
            "VAULT_TOKEN=$(vault print token)",
        ),
        references=(_TOKENS,),
        check=lambda value: plausible(value[2:], 10),
        carrier="VAULT_TOKEN={secret}",
    ),
)
