"""Which strings are keys of Modal?"""

from __future__ import annotations

from detectors.model import Companion, Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import either, spellings
from detectors.rules._named import named_shape
from detectors.rules._pattern import token

RULES: tuple[Rule, ...] = (
    named_shape(
        "modal-token",
        "Modal token",
        "modal(?=[_ .-]?(?:com|labs|token))",
        "as-[A-Za-z0-9]{22}",
        lambda random: "as-" + _forge.text(random, _forge.ALNUM, 22),
        "https://modal.com/docs/reference/modal.config",
        also=either(
            "token[_ .-]?secret", r"(?-i:(?<![A-Za-z0-9])ak-[A-Za-z0-9]{22}(?![A-Za-z0-9]))"
        ),
        severity=Severity.CRITICAL,
        companions={
            "token_id": Companion(
                token("ak-[A-Za-z0-9]{22}"),
                lambda random: "ak-" + _forge.text(random, _forge.ALNUM, 22),
                secret=False,
            )
        },
        carrier="MODAL_TOKEN_ID={token_id}\nMODAL_TOKEN_SECRET={secret}",
        keywords=(
            *spellings("modal", "token", "com", "labs"),
            "token_secret",
            "token-secret",
            "tokensecret",
            "ak-",
        ),
        issuer="modal",
    ),
    named_shape(
        "modal-proxy-token",
        "Modal proxy token",
        "modal[_ .-]?(?=proxy|secret)",
        "ws-[A-Za-z0-9]{22}",
        lambda random: "ws-" + _forge.text(random, _forge.ALNUM, 22),
        "https://modal.com/docs/guide/webhook-proxy-auth",
        also="modal[_ .-]?secret",
        carrier="Modal-Secret: {secret}",
        keywords=spellings("modal", "proxy", "secret"),
        issuer="modal",
    ),
)
