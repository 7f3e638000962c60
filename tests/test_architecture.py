"""Are the rules of the house kept? What a machine can check of CONTRIBUTING.md."""

from __future__ import annotations

import ast
import functools
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.config import Settings
from bot.providers import build
from detectors import ALL_RULES

ROOT = Path(__file__).parents[1]
SOURCES = sorted(file for folder in ("bot", "detectors") for file in (ROOT / folder).rglob("*.py"))
MOST_LINES = 700
"""A longer module answers more than one question."""

MAY_REVEAL = {
    "bot/providers/": "it leaves for its issuer, or is compared with our own credentials",
    "bot/store/vault.py": "it is sealed",
    "bot/app.py": "it is compared with leakwatch's own credentials, as hashes",
    "bot/allow.py": "it is compared with the patterns of the allow-list",
    "bot/commands/scanning/rows.py": "somebody asked for it with two options",
    "detectors/fingerprint.py": "it is hashed with the deployment's key",
}
"""Who may see a secret's value, folder or file, and why."""

MAY_CATCH_ALL = {
    "bot/clean.py": "the worker's loop: journalled, counted and repeated",
    "bot/contain.py": "the worker's loop: journalled, counted and repeated",
    "bot/files/child.py": "the border of a process that takes strangers' files apart",
    "bot/sandbox/slack/world.py": "rolls back and raises again",
    "bot/slack_app/buttons.py": "takes a mark back and raises again",
}
"""Where every exception is caught, and why."""


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def calls(file: Path, attribute: str) -> Iterator[int]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == attribute
        ):
            yield node.lineno


def test_imports_go_one_way() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_only_a_few_may_see_a_value() -> None:
    revealing = {name(file) for file in SOURCES if any(calls(file, "reveal"))}
    surprising = {n for n in revealing if not any(n.startswith(each) for each in MAY_REVEAL)}
    assert not surprising
    idle = {each for each in MAY_REVEAL if not any(n.startswith(each) for n in revealing)}
    assert not idle, "these need not be in the list any more"


def broad(file: Path) -> bool:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            names = {each.id for each in caught if isinstance(each, ast.Name)}
            if node.type is None or names & {"Exception", "BaseException"}:
                return True
    return False


def test_every_exception_is_caught_in_few_places() -> None:
    assert {name(file) for file in SOURCES if broad(file)} == set(MAY_CATCH_ALL)


@pytest.mark.parametrize("file", SOURCES, ids=name)
def test_a_module_says_what_it_answers(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    # an __init__.py that holds nothing answers nothing
    if file.name != "__init__.py" or len(tree.body) > 1:
        assert ast.get_docstring(tree), "no docstring"


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in ALL_RULES]
    assert len(ids) == len(set(ids))


def test_modules_are_short() -> None:
    lines = {name(file): file.read_text("utf-8").count("\n") for file in SOURCES}
    long = sorted((count, each) for each, count in lines.items() if count > 300)
    assert not [each for each in long if each[0] > MOST_LINES], f"over 300 lines: {long}"


def test_every_issuer_has_somebody_who_answers_for_it() -> None:
    """A provider of the same name, if only with a runbook; None is nobody's."""
    providers = build(Settings())
    missing = {r.issuer for r in ALL_RULES if r.issuer and r.issuer not in providers}
    assert not missing
    assert all(p.runbook for p in providers.values() if not p.can_revoke)


def forbidden() -> dict[str, str]:
    """What stands in no file → why; built here, so that this file has none of it."""
    registries = (
        ("pypi", "org"), ("files", "pythonhosted", "org"), ("registry", "npmjs", "org"),
        ("proxy", "golang", "org"), ("crates", "io"), ("rubygems", "org"), ("nuget", "org"),
        ("packagist", "org"),
    )  # fmt: skip
    folders = ("work/main", "work/shared", "work/.library", "tmp/w/", "home/", "Users/")
    return {
        **{".".join(parts): "where packages come from is the machine's" for parts in registries},
        **{f"/{folder}": "a path of one machine" for folder in folders},
    }


@functools.cache
def tracked() -> tuple[tuple[str, bytes], ...]:
    """What belongs to the project, with its content; empty where there is no git checkout."""
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    names = filter(None, done.stdout.split("\0") if done.returncode == 0 else [])
    return tuple((each, (ROOT / each).read_bytes()) for each in names if (ROOT / each).is_file())


@pytest.mark.parametrize(("needle", "why"), forbidden().items())
def test_no_registry_and_no_machine_is_named(needle: str, why: str) -> None:
    if not tracked():
        pytest.skip("not a git checkout, so what belongs to the project is not known")
    assert not [each for each, data in tracked() if needle.encode() in data], why


def test_no_direction_of_imports_has_an_exception() -> None:
    assert "ignore_imports" not in (ROOT / "pyproject.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("caught", "all_of_it"),
    [
        ("", True), (" Exception", True), (" BaseException as e", True),
        (" (ValueError, Exception)", True), (" ValueError", False), (" (OSError, KeyError)", False),
    ],
)  # fmt: skip
def test_a_broad_except_is_recognised(caught: str, all_of_it: bool, tmp_path: Path) -> None:
    file = tmp_path / "made.py"
    file.write_text(f"try: ...\nexcept{caught}: ...\n")
    assert broad(file) is all_of_it
