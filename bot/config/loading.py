"""Where do the settings come from, and is what stands there right?"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from bot.config.mistakes import explain
from bot.config.references import fill
from bot.config.settings import Settings
from bot.errors import ConfigError

RULES = frozenset(["custom_kinds", "rule_files", "policy", "fingerprint_key", "data_dir"])
"""What finding needs of the settings: neither tokens nor places."""


def load(
    path: Path,
    environ: Mapping[str, str] | None = None,
    *,
    only: Collection[str] | None = None,
) -> Settings:
    """Read settings from a YAML file; `only` these, so that no other variable has to be set.

    Raises `ConfigError` with one line per mistake: which key, what is wrong, what would be right.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ConfigError(
            f"There is no settings file {path}.",
            hint="Copy config.example.yaml and edit it, or name another with --config.",
        ) from None
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path} is not UTF-8 text.") from None
    return parse(text, name=str(path), environ=environ, only=only)


def parse(
    text: str,
    *,
    name: str,
    environ: Mapping[str, str] | None = None,
    only: Collection[str] | None = None,
) -> Settings:
    """Settings from YAML text; `name` stands in the error messages. See `load`."""
    try:
        raw = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "no valid YAML"
        raise ConfigError(f"{name}{where}: {problem}.") from None
    if raw is None:
        raw = {}
    if not isinstance(raw, dict):
        raise ConfigError(f"{name}: the top level must be a mapping of settings.")
    if only is not None:
        raw = _part(raw, only)
    problems: list[str] = []
    filled = fill(raw, os.environ if environ is None else environ, (), problems)
    if problems:
        raise ConfigError(f"{name}: " + "\n".join(problems))
    try:
        return Settings.model_validate(filled)
    except ValidationError as error:
        lines = [explain(each) for each in error.errors(include_url=False, include_input=False)]
        raise ConfigError(f"{name}: " + "\n".join(lines)) from None


def _part(raw: dict[Any, Any], only: Collection[str]) -> dict[Any, Any]:
    """Only these settings, without the hooks of custom kinds; unknown keys stay to be refused."""
    part = {k: v for k, v in raw.items() if k in only}
    part |= {k: None for k in raw if k not in Settings.model_fields}
    kinds = part.get("custom_kinds")
    if isinstance(kinds, list):
        part["custom_kinds"] = [
            {k: v for k, v in kind.items() if k not in ("verify", "revoke")}
            if isinstance(kind, dict)
            else kind
            for kind in kinds
        ]
    return part
