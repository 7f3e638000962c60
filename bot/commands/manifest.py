"""`leakwatch manifest`: the Slack app manifest, generated from what leakwatch uses."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from bot.config import load
from bot.errors import UserError
from bot.slack_app.manifest import manifest as make


def manifest(config: Path | None, *, form: str, public_url: str) -> None:
    """Print it. Raises `UserError` for a wrong format, `ConfigError` for wrong settings."""
    if public_url and not public_url.startswith("https://"):
        raise UserError(
            "--public-url takes an address that starts with https://.",
            hint="Slack calls nothing else.",
        )
    workspace, url = None, public_url or None
    if config is not None:
        settings = load(config)
        workspace = settings.slack[0] if settings.slack else None
        url = url or settings.dashboard.public_url
    made = make(workspace, url)
    if form == "json":
        print(json.dumps(made, indent=2))  # noqa: T201 - the command line's own voice
    elif form == "yaml":
        print(yaml.safe_dump(made, sort_keys=False, width=100))  # noqa: T201
    else:
        raise UserError("--format takes one of yaml, json.")
