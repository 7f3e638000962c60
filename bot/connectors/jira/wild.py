"""What may be believed of JSON that came from outside? Nothing about its shape, so it is tamed.

Every function takes anything and gives the type that it names, empty when the thing is another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import requests


def mapping(value: Any) -> dict[str, Any]:
    """`value` when it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def rows(value: Any) -> list[dict[str, Any]]:
    """The objects of a list."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def text(value: Mapping[str, Any], *path: str) -> str:
    """The string (or number, as a string) below nested keys; empty when there is none."""
    here: Any = value
    for key in path:
        here = here.get(key) if isinstance(here, Mapping) else None
    if isinstance(here, bool):
        return ""
    return str(here) if isinstance(here, str | int) else ""


def field_names(answer: requests.Response) -> tuple[str, ...]:
    """The fields that an error answer objects to: its keys, never its sentences."""
    try:
        errors = mapping(mapping(answer.json()).get("errors"))
    except ValueError:
        return ()
    return tuple(key for key in errors if re.fullmatch(r"[A-Za-z][A-Za-z0-9_.]{0,60}", key))[:5]
