"""Which strings are Efí's keys?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._checksum import plausible
from detectors.rules._forms import fields
from detectors.rules._plain import HEX
from detectors.rules._shaped import shaped

_DOC = "https://dev.efipay.com.br/en/docs/api-pix/credenciais/"


RULES: tuple[Rule, ...] = (
    shaped(
        "efipay-secret",
        "Efí client secret",
        r"Client_Secret_[0-9a-f]{40}",
        fields("Client_Secret_", (HEX, 40)),
        _DOC,
        issuer="efipay",
        keywords=("client_secret_",),
        near_misses=("Client_Secret_" + "0" * 40, "client_secret_basic"),
        severity=Severity.CRITICAL,
        check=lambda value: plausible(value[14:], 8),
    ),
)
