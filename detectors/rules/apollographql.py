"""Which strings are API keys of Apollo GraphOS?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random

from detectors.model import Confidence, Inspection, Rule
from detectors.rules import _forge
from detectors.rules._looks import noise
from detectors.rules._named import named_shape
from detectors.rules._pattern import END_URL

_BODY = r"(?:service|user):[A-Za-z0-9._-]{2,64}:[A-Za-z0-9_-]{22}"


def _forge_key(random: Random) -> str:
    graph = "graph" + _forge.number(random, 4)
    return f"service:{graph}:{_forge.text(random, _forge.URL64, 22)}"


def _inspect(value: str, _: Mapping[str, str], __: datetime) -> Inspection:
    kind, owner, _key = value.split(":", 2)
    return Inspection({"kind": kind, "owner": owner})


RULES: tuple[Rule, ...] = (
    named_shape(
        "apollographql-key",
        "Apollo GraphOS API key",
        "apollo(?:[_ -]?(?:graphos|studio|graph|engine|graphql))?",
        _BODY,
        _forge_key,
        "https://www.apollographql.com/docs/graphos/platform/access-management/api-keys",
        issuer="apollographql",
        keywords=("apollo_", "apollo-", "apollographql", "graphos", "apollo k", "apollo graph"),
        carrier="APOLLO_KEY={secret}",
        end=END_URL,
        inspect=_inspect,
        confidence=Confidence.HIGH,
        proves="the graph's or user's id inside",
        specific=60,
        check=noise,
    ),
)
