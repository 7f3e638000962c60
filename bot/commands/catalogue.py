"""`leakwatch providers` and `keys`: who can be asked, and fresh keys."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping
from typing import Any

from cryptography.fernet import Fernet
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.config import Settings
from bot.providers import build
from bot.providers.base import Provider


def all_providers() -> Mapping[str, Provider]:
    """All providers with no settings: what each could do."""
    return build(Settings())


def providers(out: Console, *, as_json: bool) -> None:
    """All providers."""
    rows = [
        {
            "name": p.name,
            "title": p.title,
            "verify": p.can_verify,
            "revoke": p.can_revoke,
            "reversible": p.reversible,
            "cascades": p.cascades,
            "replace at": p.rotate_url,
        }
        for p in sorted(all_providers().values(), key=lambda p: (not p.can_revoke, p.name))
    ]
    if as_json:
        _say(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    words = [{k: _word(v) for k, v in row.items()} for row in rows]
    _table(out, ("name", "title", "verify", "revoke", "reversible", "cascades"), words)
    _say("What a person does instead stands in `leakwatch rules show` and in each incident.")


def keys() -> None:
    """Fresh keys, ready for the environment."""
    _say("# Keep these where you keep secrets; losing the vault key loses what is sealed.")
    _say(f"LEAKWATCH_FINGERPRINT_KEY={secrets.token_hex(32)}")
    _say(f"LEAKWATCH_VAULT_KEY={Fernet.generate_key().decode()}")


def _word(value: object) -> str:
    return (
        {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)
    )


def _table(out: Console, columns: tuple[str, ...], rows: Iterable[Mapping[str, Any]]) -> None:
    table = Table(*columns)
    for row in rows:
        table.add_row(*(Text(str(row[column] or "")) for column in columns))
    out.print(table)


def _say(line: str) -> None:
    print(line)  # noqa: T201 - the command line's own voice
