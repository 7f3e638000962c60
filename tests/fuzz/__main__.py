"""Which input breaks a promise? Coverage-guided fuzzing of one target for a set time.

    pip install atheris                       in an environment of its own: no requirement of ours
    python -m tests.fuzz normalize            ten minutes; also layers, jwt, redact, scan, files
    python -m tests.fuzz layers --seconds 60 --corpus folder

Prints libFuzzer's progress; a crash, a hang or growth ends it and leaves the input beside it.
Give what it finds to `tests/fuzz/test_found.py`.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import tempfile
from pathlib import Path

_TARGETS = ("normalize", "layers", "jwt", "redact", "scan", "files")
_GUIDED = [
    *("detectors.normalize", "detectors.layers", "detectors.tables", "detectors.views"),
    *("detectors.jwt", "detectors.jwt_families", "detectors.jwt_reach", "detectors.redact"),
    *("detectors.scanner", "detectors.matching", "detectors.overlaps", "detectors.companions"),
    *("bot.files.kinds", "bot.files.text", "bot.files.items", "bot.files.frames"),
    *(
        f"bot.files.parsers.{file.stem}"
        for file in (Path(__file__).parents[2] / "bot" / "files" / "parsers").glob("[a-z]*.py")
        if file.stem not in ("ocr", "picture")
    ),
]
"""Modules whose branches guide the search; a thousand files of rules would only slow it."""


def main() -> None:
    """Fuzz until the time is over or something breaks."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("target", choices=_TARGETS)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--corpus", type=Path, help="folder that keeps interesting inputs")
    options = parser.parse_args()
    try:
        import atheris
    except ImportError:
        sys.exit("atheris is not installed: pip install atheris, in an environment of its own")
    with atheris.instrument_imports(include=_GUIDED, enable_loader_override=False):
        for module in _GUIDED:
            importlib.import_module(module)
        from tests.fuzz.targets import SEEDS, TARGETS, in_time
    folder = options.corpus or Path(tempfile.mkdtemp(prefix=f"fuzz-{options.target}-"))
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS[options.target]):
        (folder / f"seed-{number}").write_bytes(seed)
    target = TARGETS[options.target]

    def one(data: bytes) -> None:
        in_time(target, data)

    arguments = [
        sys.argv[0],
        f"-max_total_time={options.seconds}",
        f"-max_len={16_384 if options.target == 'files' else 4_096}",
        "-timeout=30",
        "-print_final_stats=1",
        str(folder),
    ]
    atheris.Setup(arguments, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
