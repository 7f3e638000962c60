"""Which strings are Ably's API keys?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Confidence, Inspection, Rule
from detectors.rules import _forge
from detectors.rules._named import named_shape
from detectors.rules._pattern import URL64


def _forge_key(random: Random) -> str:
    app, key = (_forge.text(random, _forge.ALNUM, 6) for _ in range(2))
    return f"{app}.{key}:{_forge.text(random, _forge.URL64, 43)}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    app, _dot, rest = value.partition(".")
    return Inspection({"app": app, "key_id": rest.split(":", 1)[0]})


RULES: tuple[Rule, ...] = (
    named_shape(
        "ably-api-key",
        "Ably API key",
        r"ably(?:[_ -]?(?:realtime|rest))?|vite_ably|realtime",
        rf"{URL64}{{6}}\.{URL64}{{6}}:(?:{URL64}{{43}}|{URL64}{{16}})",
        _forge_key,
        "https://ably.com/docs/auth#api-keys",
        issuer="ably",
        also=r"ably[./]realtime\(|new[ ]ably\.",
        end="(?![A-Za-z0-9_-])",
        carrier="ABLY_API_KEY={secret}",
        # "probably" has it too
        keywords=(
            *("ably_", "ably-", "ably.r", "ably.com", "ably.io", "ablykey", "ablyapi"),
            *("ably api", "ably key"),
        ),
        confidence=Confidence.HIGH,
        inspect=_inspect,
        proves="the app's id inside",
        specific=40,
    ),
)
