"""Does `scan --git` read every line that a history added, and say what it could not see?"""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from bot.commands.inputs.patch import Binary, Hunk, read_patch
from tests.bot.conftest import Line, written
from tests.conftest import Canaries

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


class Repository:
    """A git repository of a test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self("init", "-q", "-b", "main")
        for name, value in (("user.name", "Ada L"), ("user.email", "ada@example.com")):
            self("config", name, value)

    def __call__(self, *args: str) -> str:
        environment = os.environ | {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
        }
        done = subprocess.run(
            ["git", *args], cwd=self.folder, capture_output=True, check=True, env=environment
        )
        return done.stdout.decode("utf-8", "replace").strip()

    def commit(self, name: str, data: str | bytes) -> str:
        """Change one file; the id of the commit."""
        written(self.folder, name, data)
        self("add", "-A")
        self("commit", "-q", "-m", f"change {name}")
        return self("rev-parse", "HEAD")


@pytest.fixture
def repository(given: Path) -> Repository:
    return Repository(given / "repo")


LINES = [f"line {number}\n" for number in range(1, 31)]


def test_what_was_added_and_removed_again(
    line: Line, repository: Repository, forge: Canaries
) -> None:
    secret = forge("github-pat")
    repository.commit("a/ü b.txt", "".join(LINES))
    leak = repository.commit(
        "a/ü b.txt", "".join([*LINES[:20], f"  key {secret}\r\n", *LINES[20:]])
    )
    # the line beside it changes: the secret is context then, and told only once
    near = [*LINES[:19], "other\n", f"  key {secret}\r\n", *LINES[20:]]
    repository.commit("a/ü b.txt", "".join(near))
    repository.commit("a/ü b.txt", "".join(LINES))
    code, [row] = line.scan("--git", repository.folder)
    assert code == 1
    assert row["source"] == str(repository.folder)
    assert row["document"] == f"{leak}:a/ü b.txt"
    assert row["part"] == "lines 18-24"
    about = row["about"]
    assert (about["commit"], about["author"], about["line"]) == (
        leak,
        "Ada L <ada@example.com>",
        21,
    )
    assert about["date"][:2] == "20"
    assert row["start"] == sum(map(len, LINES[17:20])) + 6
    code, rows = line.scan("--git", "--revisions", f"{leak}..main", repository.folder)
    assert (code, rows) == (0, [])
    code, rows = line.scan("--input-format", "git", repository.folder)
    assert [each["document"] for each in rows] == [row["document"]]


def test_other_branches_stashes_and_merges(
    line: Line, repository: Repository, forge: Canaries
) -> None:
    first, second, third = (forge("github-pat") for _ in range(3))
    repository.commit("a.txt", "".join(LINES))
    repository("checkout", "-q", "-b", "topic")
    repository.commit("a.txt", "".join(["topic\n", *LINES[1:]]))
    repository.commit("b.txt", first)
    repository("checkout", "-q", "main")
    repository.commit("a.txt", "".join(["main\n", *LINES[1:]]))
    with pytest.raises(subprocess.CalledProcessError):
        repository("merge", "topic")
    written(repository.folder, "a.txt", "".join([f"both {second}\n", *LINES[1:]]))
    repository("commit", "-q", "-am", "merge")
    merge = repository("rev-parse", "HEAD")
    written(repository.folder, "a.txt", f"stashed {third}\n")
    repository("stash")
    code, rows = line.scan("--git", repository.folder)
    assert code == 1
    # the merge's own words, neither side's again
    assert [row["document"].split(":")[0] for row in rows].count(merge) == 1
    assert {row["document"].split(":")[1] for row in rows} == {"a.txt", "b.txt"}
    assert len({row["fingerprint"] for row in rows}) == 3


def test_names_that_git_quotes_and_renames(
    line: Line, repository: Repository, forge: Canaries
) -> None:
    secret = forge("github-pat")
    name = 'we"ird\t\\n.txt'
    leak = repository.commit(name, f"{secret}\n" + "".join(LINES))
    repository("mv", name, "plain.txt")
    repository("commit", "-q", "-m", "rename")
    code, rows = line.scan("--git", repository.folder)
    assert (code, [row["document"] for row in rows]) == (1, [f"{leak}:{name}"])


def test_lines_that_look_like_a_patch(line: Line, repository: Repository, forge: Canaries) -> None:
    secret = forge("github-pat")
    text = f"++ b/other.txt\n-- a/x\n@@ -1 +1 @@\ndiff --git a/x b/x\n\n{secret}"
    leak = repository.commit("a.patch", text)
    code, [row] = line.scan("--git", repository.folder)
    assert (code, row["document"], row["about"]["line"]) == (1, f"{leak}:a.patch", 6)
    assert row["start"] == text.index(secret)


def test_files_that_are_not_text_are_opened(
    line: Line, repository: Repository, given: Path, forge: Canaries
) -> None:
    secret = forge("github-pat")
    with zipfile.ZipFile(given / "x.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.txt", f"a {secret}")
    leak = repository.commit("x.zip", (given / "x.zip").read_bytes())
    wide = repository.commit("wide.txt", f"b {forge('github-pat')}".encode("utf-16"))
    repository.commit("odd.bin", b"\0\1\2\xff" * 500)
    (repository.folder / "x.zip").unlink()
    last = repository.commit("empty", "")
    code, rows = line.scan("--git", repository.folder)
    assert code == 3
    assert [row["document"] for row in rows] == [f"{wide}:wide.txt", f"{leak}:x.zip!inner.txt"]
    assert "odd.bin" in line.err
    assert last not in line.err


def test_the_index(line: Line, repository: Repository, forge: Canaries) -> None:
    old, new = forge("github-pat"), forge("github-pat")
    repository.commit("a.txt", f"{old}\n")
    assert line.scan("--staged", repository.folder) == (0, [])
    written(repository.folder, "a.txt", f"{old}\nnew {new}\n")
    assert line.scan("--staged", repository.folder) == (0, []), "not staged yet"
    repository("add", "-A")
    written(repository.folder, "a.txt", "")
    code, [row] = line.scan("--staged", repository.folder)
    assert (code, row["document"]) == (1, "staged:a.txt")
    assert "author" not in row["about"]


def test_settings_of_the_repository_change_nothing(
    line: Line, repository: Repository, given: Path, forge: Canaries
) -> None:
    for name, value in (
        ("diff.noprefix", "true"), ("diff.external", "false"), ("color.ui", "always"),
        ("log.showSignature", "true"), ("diff.suppressBlankEmpty", "true"),
        ("core.quotePath", "true"), ("diff.x.textconv", "touch ran"), ("core.pager", "touch ran"),
    ):  # fmt: skip
        repository("config", name, value)
    written(repository.folder, ".gitattributes", "*.txt diff=x")
    leak = repository.commit("ü.txt", f"\n\n{forge('github-pat')}\n\n")
    code, [row] = line.scan("--git", repository.folder)
    assert (code, row["document"]) == (1, f"{leak}:ü.txt")
    assert not (repository.folder / "ran").exists()


def test_a_shallow_clone_is_not_clean(
    line: Line, repository: Repository, given: Path, forge: Canaries
) -> None:
    repository.commit("a.txt", forge("github-pat"))
    repository.commit("a.txt", "clean")
    url = repository.folder.as_uri()
    subprocess.run(["git", "clone", "-q", "--depth=1", url, given / "shallow"], check=True)
    code, rows = line.scan("--git", given / "shallow")
    assert (code, rows) == (3, [])
    assert "--unshallow" in line.err


def test_what_is_no_repository(
    line: Line, repository: Repository, given: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert line.scan("--git", repository.folder) == (0, []), "nothing was committed yet"
    repository.commit("a.txt", "hello")
    assert line.scan("--git", "--revisions", "nowhere..main", repository.folder)[0] == 3
    assert "git says: " in line.err
    assert line.scan("--git", "--revisions=--output=x", repository.folder)[0] == 3
    assert line.scan("--git", given / "missing")[0] == 3
    monkeypatch.setenv("PATH", "")
    assert line.scan("--git", repository.folder)[0] == 3
    assert "git is not installed" in line.err


def test_a_patch_that_ends_early() -> None:
    import io

    patch = b"\0abc\0A\x002026\n\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -0,0 +1,9 @@\n+one\n+tw"
    assert list(read_patch(io.BytesIO(patch))) == [
        Hunk("abc", "A", "2026", "x", 1, "one\ntw", ((0, 6),))
    ]
    patch = b"diff --git a/x b/x\nindex 0000..1234\nBinary files /dev/null and b/x differ\n"
    assert list(read_patch(io.BytesIO(patch))) == []
    patch = patch.replace(b"1234", b"12" * 20)
    assert list(read_patch(io.BytesIO(patch))) == [Binary("", "", "", "x", "12" * 20)]
