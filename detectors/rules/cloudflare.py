"""Which strings are Cloudflare's tokens and keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors import lazy
from detectors.model import Companion, Confidence, Inspection, Rule, Severity
from detectors.rules import _cloudflare_more, _forge
from detectors.rules._checksum import crc32_hex, plausible
from detectors.rules._pattern import ALNUM, END_URL, URL64, named, token

_TOKENS = "https://developers.cloudflare.com/fundamentals/api/get-started/create-token/"
_KEYS = "https://developers.cloudflare.com/fundamentals/api/get-started/keys/"
_ORIGIN = "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    """CRC-32 over the forty random characters. Not documented, so a misfit is no proof."""
    body = value.split("_", 1)[1]
    if crc32_hex(body[:40]) == body[40:]:
        return Inspection()
    return Inspection(confidence=Confidence.MEDIUM, reason="its checksum does not fit")


def _rule(kind: str, title: str, prefix: str, severity: Severity) -> Rule:
    def forge(random: Random) -> str:
        body = _forge.text(random, _forge.ALNUM, 40)
        return f"{prefix}{body}{crc32_hex(body)}"

    return Rule(
        id=f"cloudflare-{kind}",
        title=title,
        issuer="cloudflare",
        pattern=token(f"{prefix}{ALNUM}{{40}}[0-9a-f]{{8}}"),
        keywords=(prefix,),
        confidence=Confidence.HIGH,
        severity=severity,
        forge=forge,
        near_misses=(
            prefix + "x" * 40 + "0" * 8,
            _forge.example(forge)[:-1],
            _forge.example(forge) + "0",
            f"the prefix {prefix} came in 2026",
        ),
        references=(_TOKENS,),
        check=lambda value: plausible(value[len(prefix) : -8], 12),
        inspect=_inspect,
        specific=70,
        proves="CRC-32 (a misfit lowers)",
    )


RULES: tuple[Rule, ...] = (
    _rule("user-token", "Cloudflare user API token", "cfut_", Severity.HIGH),
    _rule("account-token", "Cloudflare account API token", "cfat_", Severity.HIGH),
    _rule("global-key", "Cloudflare global API key", "cfk_", Severity.CRITICAL),
    Rule(
        id="cloudflare-token-old",
        title="Cloudflare API token (older form)",
        issuer="cloudflare",
        pattern=named(
            r"(?:cloudflare|cf)[_ -]?(?:api[_ -]?)?token|(?<![a-z])dns[ ]cloudflare",
            f"{URL64}{{40}}",
            end=END_URL,
        ),
        keywords=("cloudflare", "cf_", "cf-", "cftoken", "cfapi"),
        confidence=Confidence.MEDIUM,
        severity=Severity.HIGH,
        forge=lambda random: _forge.text(random, _forge.URL64, 40),
        near_misses=(
            "CLOUDFLARE_API_TOKEN=" + "x" * 40,
            "CLOUDFLARE_API_TOKEN=${{ vars.TOKEN }}",
            "CF_API_TOKEN=short",
        ),
        references=(_TOKENS,),
        check=lambda value: plausible(value, 16),
        carrier="CLOUDFLARE_API_TOKEN={secret}",
    ),
    Rule(
        id="cloudflare-global-key-old",
        title="Cloudflare global API key (older form)",
        issuer="cloudflare",
        pattern=named(
            r"(?:cloudflare|cf)[_ -]?(?:global[_ -]?)?(?:api[_ -]?)?key|X-Auth-Key"
            r"|cloudflare\([^()\n]{0,80}?(?<![a-z])(?:key|token)",
            "[0-9a-f]{37}",
        ),
        keywords=("cloudflare", "cf_", "cf-", "x-auth-key"),
        confidence=Confidence.HIGH,
        severity=Severity.CRITICAL,
        forge=lambda random: _forge.text(random, _forge.HEX, 37),
        near_misses=(
            "X-Auth-Key: " + "0" * 37,
            "CLOUDFLARE_API_KEY=abc123",
            "X-Auth-Key: $KEY",
        ),
        references=(_KEYS,),
        check=plausible,
        companions={
            "email": Companion(
                lazy.pattern(
                    r"(?i:email|user)[\"']?[=: ]{1,3}[\"']?(?P<secret>[A-Za-z0-9._%+-]{1,64}"
                    r"@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5})"
                ),
                lambda random: f"ops{_forge.number(random, 4)}@corp.test",
                secret=False,
            )
        },
        carrier="X-Auth-Email: {email}\nX-Auth-Key: {secret}",
    ),
    Rule(
        id="cloudflare-origin-ca",
        title="Cloudflare Origin CA key",
        issuer="cloudflare",
        pattern=token(r"v1\.0-[0-9a-f]{24}-[0-9a-f]{146}"),
        keywords=("v1.0-",),
        confidence=Confidence.HIGH,
        severity=Severity.MEDIUM,
        forge=lambda random: (
            f"v1.0-{_forge.text(random, _forge.HEX, 24)}-{_forge.text(random, _forge.HEX, 146)}"
        ),
        near_misses=("v1.0-" + "0" * 24 + "-" + "0" * 146, "v1.0-rc1", "v1.0-0123abcd-0123"),
        references=(_ORIGIN,),
        check=plausible,
    ),
    *_cloudflare_more.RULES,
)
