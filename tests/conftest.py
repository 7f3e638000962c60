"""What every test has: canaries that turn each into a leak test, a store, a clock, a sandbox."""

from __future__ import annotations

import atexit
import base64
import logging
import os
import shutil
import tempfile
import urllib.parse
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from prometheus_client import generate_latest

from bot.sandbox.faults import Traffic
from bot.store import Store
from bot.store.vault import Vault
from detectors.model import Sample
from detectors.rules import by_id

# the SDKs take these up for loopback addresses too
for _name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
    os.environ.pop(_name, None)
    os.environ.pop(_name.upper(), None)


# the cache of whoever runs the tests is theirs
os.environ["LEAKWATCH_CACHE"] = tempfile.mkdtemp(prefix="leakwatch-tests-")
atexit.register(shutil.rmtree, os.environ["LEAKWATCH_CACHE"], ignore_errors=True)

IDENTIFIERS = frozenset(["aws-access-key", "aws-session", "twilio-api-key", "gcs-hmac"])
"""Rules whose canonical value is an id that may be shown; their secret is a companion."""


class Canaries:
    """Hands out forged credentials and remembers each, so that a leak of one can be found."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self.values: list[str] = []
        self.traffic: list[Traffic] = []
        """Requests here are searched too; see `leaks_in_traffic`."""

    def __call__(self, rule_id: str) -> str:
        """A forged secret of a rule, without its carrier."""
        return self.sample(rule_id).secret

    def sample(self, rule_id: str) -> Sample:
        """A forged credential in the least text in which its rule finds it."""
        sample = by_id(rule_id).sample(self._random)
        secret = [n for n, c in by_id(rule_id).companions.items() if c.secret]
        own = [] if rule_id in IDENTIFIERS else [sample.secret]
        self.remember(*own, *(sample.companions[n] for n in secret))
        return sample

    def remember(self, *values: str) -> None:
        """Watch for these too."""
        self.values += [v for v in values if len(v) >= 12]

    def needles(self) -> dict[bytes, str]:
        """Every way in which a value could hide → a word for the message."""
        found: dict[bytes, str] = {}
        for number, value in enumerate(self.values):
            name = f"canary {number}"
            # without its first and last characters, any base64 alignment shows the rest
            for shift in range(3):
                encoded = base64.b64encode(b"\0" * shift + value.encode())[4:-4]
                if len(encoded) >= 12:
                    found[encoded] = f"{name} in base64"
            found[value.encode()] = name
            found[urllib.parse.quote(value, safe="").encode()] = f"{name} in a URL"
            found[value.encode("unicode_escape")] = f"{name} escaped"
        return found

    def leaks_in(self, data: bytes) -> list[str]:
        """Which canaries stand in `data`."""
        return [name for needle, name in self.needles().items() if needle in data]


@pytest.fixture
def forge(
    request: pytest.FixtureRequest,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> Iterator[Canaries]:
    """Forged credentials; the test fails when one shows up where it must not."""
    caplog.set_level(logging.DEBUG)
    canaries = Canaries(sum(map(ord, request.node.nodeid)))
    yield canaries
    leaks = []
    formatter = logging.Formatter("%(name)s %(message)s %(args)s")
    # caplog.text is empty in teardown
    for record in caplog.get_records("call"):
        line = formatter.format(record).encode(errors="replace")
        leaks += [f"log of {record.name}: {name}" for name in canaries.leaks_in(line)]
    out, err = capfd.readouterr()
    leaks += [f"output: {name}" for name in canaries.leaks_in((out + err).encode())]
    for file in sorted(tmp_path.rglob("*")):
        # "given" holds what the test itself wrote as input
        if file.is_file() and "given" not in file.relative_to(tmp_path).parts:
            leaks += [f"{file.name}: {name}" for name in canaries.leaks_in(file.read_bytes())]
    leaks += [f"metrics: {name}" for name in canaries.leaks_in(generate_latest())]
    for traffic in canaries.traffic:
        for each in traffic.requests:
            if each.path.startswith("/providers"):
                continue  # verify and revoke: the value belongs to its issuer
            sent = f"{each.path}?{each.query}".encode() + each.body
            leaks += [f"{each.method} {each.path}: {n}" for n in canaries.leaks_in(sent)]
    assert not leaks, "a secret leaked:\n" + "\n".join(sorted(set(leaks)))


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **how: float) -> datetime:
        """Move on by timedelta's words: minutes=5."""
        self.now += timedelta(**how)
        return self.now


@pytest.fixture
def clock() -> Clock:
    """A clock under the test's control."""
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """A real SQLite database on disk."""
    made = Store(f"sqlite:///{tmp_path / 'leakwatch.db'}", clock=clock)
    made.migrate()
    yield made
    made.close()


@pytest.fixture
def vault() -> Vault:
    """A vault with a fresh key."""
    from cryptography.fernet import Fernet

    return Vault([Fernet.generate_key().decode()])


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """A real PostgreSQL for the session; gives the URL of a fresh database by name."""
    pgserver = pytest.importorskip("pgserver", reason="pgserver has no wheel for this Python")
    import sqlalchemy as sa

    # a short path: a Unix socket's name may have 107 characters
    server = pgserver.get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="stop")
    base = server.get_uri().replace("postgresql://", "postgresql+psycopg://")

    def fresh(name: str) -> str:
        engine = sa.create_engine(base, isolation_level="AUTOCOMMIT")
        with engine.connect() as conn:
            conn.execute(sa.text(f'drop database if exists "{name}" with (force)'))
            conn.execute(sa.text(f'create database "{name}"'))
        engine.dispose()
        return base.replace("/postgres?", f"/{name}?")

    yield fresh
    server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: Callable[[str], str], request: pytest.FixtureRequest) -> str:
    """The URL of an empty PostgreSQL database."""
    return postgres_server(f"t{abs(hash(request.node.nodeid)) % 10**8}")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are processors: half of what these tests take is waiting."""
    usable = getattr(os, "sched_getaffinity", None)
    return (len(usable(0)) if usable else os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests come first: last, they would keep one process busy, the others idle."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)
