"""What do `${NAME}` and `file:/path` stand for? So a secret never stands in the settings file."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.config.mistakes import WHERE_TO_GET

_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")


def fill(value: Any, environ: Mapping[str, str], path: tuple[str, ...], problems: list[str]) -> Any:
    """The value at `path` with everything filled in; what is missing goes into `problems`."""
    if isinstance(value, dict):
        return {k: fill(v, environ, (*path, str(k)), problems) for k, v in value.items()}
    if isinstance(value, list):
        return [fill(v, environ, (*path, str(i)), problems) for i, v in enumerate(value)]
    if not isinstance(value, str):
        return value
    if value.startswith("file:"):
        return _from_file(Path(value[5:]), path, problems)

    def put(found: re.Match[str]) -> str:
        if found[1] in environ and environ[found[1]]:
            return environ[found[1]]
        key = next((part for part in reversed(path) if not part.isdigit()), "")
        source = WHERE_TO_GET.get(key)
        hint = f" You find it here: {source}." if source else ""
        problems.append(f"{'.'.join(path)}: the environment variable {found[1]} is not set.{hint}")
        return ""

    return _VARIABLE.sub(put, value)


def _from_file(file: Path, path: tuple[str, ...], problems: list[str]) -> str:
    where = ".".join(path)
    try:
        mode = file.stat().st_mode
        if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
            problems.append(f"{where}: {file} can be read by others; run: chmod 600 {file}")
            return ""
        return file.read_text(encoding="utf-8").strip()
    except OSError as error:
        problems.append(f"{where}: {file} cannot be read: {error.strerror}.")
        return ""
