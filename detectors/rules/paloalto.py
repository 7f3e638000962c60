"""Which strings are keys of Palo Alto Networks' firewalls and of Prisma Cloud?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules import _forge
from detectors.rules._forms import made
from detectors.rules._looks import alive
from detectors.rules._named import named_shape
from detectors.rules._shaped import shaped

_KEYS = "https://docs.paloaltonetworks.com/pan-os/11-1/pan-os-panorama-api/get-started-with-the-pan-os-xml-api/get-your-api-key"
_PRISMA = "https://docs.prismacloud.io/en/enterprise-edition/content-collections/administration/create-access-keys"

RULES: tuple[Rule, ...] = (
    shaped(
        "paloalto-api-key",
        "PAN-OS API key",
        "LUFRPT1[A-Za-z0-9+/]{40,240}+={0,2}",
        made(40, _forge.BASE64, "LUFRPT1"),
        _KEYS,
        issuer="paloalto",
        keywords=("lufrpt1",),
        end="(?![A-Za-z0-9+/=])",
        severity=Severity.CRITICAL,
        specific=60,
        check=lambda value: alive(value[7:]),
        least=1,
    ),
    named_shape(
        "paloalto-prisma-secret",
        "Prisma Cloud secret key",
        r"prisma[_ -]?(?:cloud|access)|prisma_(?=secret|api)|pc|bridgecrew|twistlock",
        "[A-Za-z0-9+/]{27}=",
        lambda random: _forge.text(random, _forge.BASE64, 27) + "=",
        _PRISMA,
        issuer="paloalto",
        carrier="PRISMA_CLOUD_SECRET_KEY={secret}",
        keywords=(
            "prisma_",
            "prismacloud",
            "prisma-cloud",
            "prisma cloud",
            "bridgecrew",
            "twistlock",
            "pc_secret",
            "pcsecret",
        ),
        what=r"secret(?:[._ -]?key)?|password",
        end="(?![A-Za-z0-9+/=])",
        severity=Severity.CRITICAL,
        check=alive,
        least=1,
    ),
)
