"""Which strings are Zulip's keys?"""

from __future__ import annotations

from detectors import lazy
from detectors.model import Companion, Confidence, Rule, Severity
from detectors.rules import _forge
from detectors.rules._checksum import plausible
from detectors.rules._pattern import issued

_DOC = "https://zulip.com/api/api-keys"


_EMAIL = Companion(
    lazy.pattern(
        r"(?<![A-Za-z0-9._%+-])(?P<secret>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}"
        r"(?:\.[A-Za-z0-9-]{1,63}){0,5}\.[A-Za-z]{2,24})(?![A-Za-z0-9-])"
    ),
    lambda random: f"dev{_forge.number(random, 4)}-bot@zulip.corp.test",
    secret=False,
)


RULES: tuple[Rule, ...] = (
    Rule(
        id="zulip-key",
        title="Zulip API key",
        issuer="zulip",
        pattern=issued(
            "zulip", "[A-Za-z0-9]{32}", also=r"\[api\]\s{1,4}email[ ]?=[^\n]{3,80}\n[ ]?key"
        ),
        keywords=("zulip", "[api]"),
        confidence=Confidence.HIGH,
        severity=Severity.HIGH,
        forge=lambda random: _forge.text(random, _forge.ALNUM, 32),
        near_misses=(
            "ZULIP_API_KEY=" + "x" * 32,
            "ZULIP_API_KEY=aB3aB3",
            "[api]\nemail=bot@corp.test\nkey=$KEY",
            "the zulip key goes into ~/.zuliprc",
        ),
        references=(_DOC,),
        check=lambda value: plausible(value, 10),
        companions={"email": _EMAIL},
        carrier="ZULIP_EMAIL={email}\nZULIP_API_KEY={secret}",
        specific=45,
    ),
)
