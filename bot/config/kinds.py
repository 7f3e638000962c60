"""Which kinds of credentials of your own are there, and which of your services answers for them?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field

from bot.config.section import ConfidenceWord, Section, Url


class HttpHook(Section):
    """One HTTP call to a service of your own. {secret} is filled in body and headers only."""

    method: Literal["GET", "POST", "PUT", "DELETE"] = "POST"
    """HTTP method."""
    url: Url
    """Constant address; nothing from a message is ever put into it."""
    headers: Mapping[str, str] = Field(default_factory=dict)
    """Header values; ${NAME} from the environment and {secret} allowed."""
    json_body: Any = None
    """JSON body; {secret}, {fingerprint} and {rule} are filled into its strings."""
    live: tuple[int, ...] = (200,)
    """Status codes that mean live (verify) or accepted (revoke)."""
    dead: tuple[int, ...] = (401, 404)
    """Status codes that mean dead (verify) or was dead already (revoke)."""


class CustomKind(Section):
    """A credential kind of your own organisation."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]{2,60}$")
    """Rule id; prefix it with your name to stay clear of ours."""
    title: str
    """For people."""
    pattern: str
    """Regular expression with a group named "secret"."""
    keywords: tuple[str, ...] = Field(min_length=1)
    """At least one of these literals is in every match; makes scanning fast."""
    severity: Literal["info", "low", "medium", "high", "critical"] = "high"
    """How bad a leak is."""
    confidence: ConfidenceWord = "high"
    """How sure a match is."""
    examples: tuple[str, ...] = ()
    """Forged values that must be found; checked at start."""
    counter_examples: tuple[str, ...] = ()
    """Texts that must not be found; checked at start."""
    verify: HttpHook | None = None
    """Asks your service whether it lives."""
    revoke: HttpHook | None = None
    """Has your service kill it."""
    runbook: str = ""
    """What a person does when there is no hook."""
