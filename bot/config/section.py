"""What do all parts of the settings have in common: durations, addresses, and no unknown key?"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

ConfidenceWord = Literal["low", "medium", "high"]

_DURATION = re.compile(r"^\s*(\d+(?:\.\d+)?)\s*(ms|s|m|h|d|w)\s*$")
_UNIT = {"ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}


def _shown(value: str) -> str:
    """A wrong value for people; a long one may be a secret in the wrong place."""
    return repr(value) if len(value) < 12 else "this"


def _seconds(value: object) -> object:
    if isinstance(value, str):
        found = _DURATION.match(value)
        if not found:
            raise ValueError(f"{_shown(value)} is no duration; write 30s, 5m, 2h, 7d or 4w")
        return float(found[1]) * _UNIT[found[2]]
    return value


def _no_trailing_slash(value: str) -> str:
    return value.rstrip("/")


def _http_url(value: str) -> str:
    # no user or password before the host: addresses are logged and shown
    if not re.fullmatch(r"https?://[^/\s@?#]+(?:[/?#]\S*)?", value):
        raise ValueError(f"{_shown(value)} is no http(s) address of a host")
    return value


Seconds = Annotated[float, BeforeValidator(_seconds)]
"""A duration: 90, "30s", "5m", "2h", "7d"."""
Url = Annotated[str, AfterValidator(_http_url), AfterValidator(_no_trailing_slash)]


class Section(BaseModel):
    """A part of the settings; what it does not know, it refuses."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)
