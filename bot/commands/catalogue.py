"""`leakwatch rules`, `providers` and `keys`: what leakwatch knows, as tables or JSON."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping
from random import Random
from typing import Any

from cryptography.fernet import Fernet
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.config import Settings
from bot.errors import UserError
from bot.providers import askable, build, for_issuer
from bot.providers.base import Provider
from detectors import ALL_RULES, Rule, mask


def all_providers() -> Mapping[str, Provider]:
    """All providers with no settings: what each could do."""
    return build(Settings())


def rule_row(rule: Rule) -> dict[str, Any]:
    """One kind as plain data."""
    return {
        "id": rule.id,
        "title": rule.title,
        "issuer": rule.issuer,
        "confidence": rule.confidence.word,
        "severity": rule.severity.word,
        "proves": rule.proves,
        "references": list(rule.references),
    }


def rules(out: Console, *, as_json: bool) -> None:
    """All kinds."""
    rows = [rule_row(rule) for rule in sorted(ALL_RULES, key=lambda r: (r.issuer or "~", r.id))]
    if as_json:
        _say(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    _table(out, ("id", "title", "issuer", "confidence", "severity", "proves"), rows)
    _say(f"{len(rows)} kinds.")


def rule(out: Console, rule_id: str) -> None:
    """One kind with a forged example. Raises `UserError` with the nearest id."""
    found = next((r for r in ALL_RULES if r.id == rule_id), None)
    if found is None:
        import difflib

        near = difflib.get_close_matches(rule_id, [r.id for r in ALL_RULES], n=1)
        hint = f"Did you mean {near[0]}?" if near else "`leakwatch rules list` shows all."
        raise UserError(f"There is no kind {rule_id!r}.", hint=hint)
    provider = for_issuer(all_providers(), found.issuer)
    asked = askable.knows(found.issuer, found.id)
    sample = found.sample(Random(1))  # noqa: S311 - a forged value, not cryptography
    rows = {
        **rule_row(found),
        "references": "\n".join(found.references),
        "looks like (masked)": sample.text.replace(sample.secret, mask(sample.secret)),
        "verified by": provider.title if provider.can_verify and asked else "nobody",
        "revoked by": provider.title if provider.can_revoke and asked else "a person",
        "runbook": provider.runbook,
    }
    table = Table(show_header=False)
    for name, value in rows.items():
        table.add_row(name, Text(str(value or "")))
    out.print(table)


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
