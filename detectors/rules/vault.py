"""Which strings are HashiCorp Vault's tokens?"""

from __future__ import annotations

from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._forms import ANY_UUID, END_UUID
from detectors.rules._looks import noise
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
            r"vault[_ -]?(?:root[_ -]?)?token|root token|vault[ ]login(?:[ ]-\S{1,40}){0,3}",
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
    Rule(
        id="vault-approle",
        title="Vault AppRole secret id",
        issuer="vault",
        pattern=named("secret[_ -]?id", ANY_UUID, end=END_UUID),
        keywords=("secret_id", "secret-id", "secretid", "secret id"),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=_forge.uuid,
        near_misses=(
            "secret_id=00000000-0000-0000-0000-000000000000",
            "secret_id=$SECRET_ID",
            f"secret {_forge.example(_forge.uuid)}",
        ),
        references=("https://developer.hashicorp.com/vault/docs/auth/approle",),
        check=lambda value: plausible(value, 7),
        companions={
            "role_id": Companion(
                named("role[_ -]?id", ANY_UUID, end=END_UUID),
                _forge.uuid,
                required=True,  # secrets of other systems have ids as well
                secret=False,
            )
        },
        carrier="role_id={role_id} secret_id={secret}",
        specific=35,
    ),
    Rule(
        id="vault-unseal-key",
        title="Vault unseal or recovery key",
        issuer="vault",
        pattern=named(
            r"(?:unseal|recovery)[_ -]?keys?(?:[_ -]?(?:share[_ -]?)?\d{1,2})?"
            r"(?:[_ -]?b64|[_ -]?hex)?",
            r"(?:[A-Za-z0-9+/]{43}[A-Za-z0-9+/=]|[0-9a-f]{66})",
            end=r"(?![A-Za-z0-9+/=])",
        ),
        keywords=("unseal", "recovery key", "recovery_key", "recovery-key"),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=lambda random: "Aq" + _forge.base64(random.randbytes(33))[2:],
        near_misses=(
            "Unseal Key 1: " + "x" * 44,
            "Unseal Key 1: abc",
            "three of five unseal keys are needed to open the vault",
        ),
        references=("https://developer.hashicorp.com/vault/docs/concepts/seal",),
        check=noise,
        carrier="Unseal Key 1: {secret}",
    ),
    Rule(
        id="vault-recovery",
        title="Vault recovery mode token",
        issuer="vault",
        pattern=token(rf"hvr\.{URL64}{{24,300}}+", end=""),
        keywords=("hvr.",),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=lambda random: "hvr." + _forge.text(random, _forge.ALNUM, 24),
        near_misses=("hvr." + "x" * 24, "hvr.short", "recovery tokens begin with hvr."),
        references=(_TOKENS,),
        check=lambda value: plausible(value[4:], 10),
    ),
)
