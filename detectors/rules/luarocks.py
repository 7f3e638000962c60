"""Which strings are API keys of LuaRocks?"""

from __future__ import annotations

from detectors.model import Rule, Severity
from detectors.rules._named import named_rule
from detectors.rules._plain import ALNUM

RULES: tuple[Rule, ...] = (
    named_rule(
        "luarocks-key",
        "LuaRocks API key",
        "lua[_ -]?rocks",
        ALNUM,
        40,
        "https://github.com/luarocks/luarocks/blob/main/docs/luarocks_upload.md",
        issuer="luarocks",
        keywords=("luarocks", "lua_rocks"),
        carrier="LUAROCKS_API_KEY={secret}",
        severity=Severity.CRITICAL,  # whoever publishes runs code everywhere
    ),
)
