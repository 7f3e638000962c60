"""Which strings are VK's keys?"""

from __future__ import annotations

from detectors.model import Rule
from detectors.rules._forms import fields
from detectors.rules._named import named_rule
from detectors.rules._pattern import END_URL
from detectors.rules._plain import HEX, URL64
from detectors.rules._shaped import shaped

_DOC = "https://dev.vk.com/en/api/access-token/getting-started"


RULES: tuple[Rule, ...] = (
    shaped(
        "vk-token",
        "VK access token",
        r"vk1\.a\.[A-Za-z0-9_-]{150,400}+",
        fields("vk1.a.", (URL64, 200)),
        _DOC,
        issuer="vk",
        keywords=("vk1.a.",),
        near_misses=("vk1.a." + "x" * 200, "tokens begin with vk1.a. there"),
        end=END_URL,
    ),
    named_rule(
        "vk-service-token",
        "VK service or community token",
        r"vk(?=[_-]?(?:service|access|group|community|token|api))|vkontakte",
        HEX,
        72,
        _DOC,
        issuer="vk",
        carrier="VK_SERVICE_TOKEN={secret}",
        keywords=("vk_", "vk-", "vkontakte", "vktoken", "vkapi", "vkservice", "vkaccess"),
        most=85,
    ),
)
