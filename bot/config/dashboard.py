"""Where are the web pages served, and to whom?"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, SecretStr

from bot.config.section import Section, Url


class Dashboard(Section):
    """The web pages and HTTP endpoints."""

    host: str = "127.0.0.1"
    """Address to listen on; anything but loopback needs a token."""
    port: Annotated[int, Field(ge=0, le=65535)] = 8420
    """Port to listen on."""
    token: SecretStr | None = None
    """Password of the pages; without it they are served on loopback only."""
    public_url: Url | None = None
    """Where people reach the pages; used in links."""
