"""A store with incidents of every kind in it, and a browser to look at the pages with."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot.config import Settings
from bot.incident import CleanState, Status
from bot.model import Audience, Document, Gap, Liveness, Location, Outcome, Person, Stream
from bot.store import Found, Store
from detectors.model import Confidence, Part, Severity
from tests.bot.incident_examples import Words
from tests.conftest import Clock

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HOSTILE = '<script>alert("x")</script>'
BASE = "http://127.0.0.1"


class At:
    """Asks routes without a server between: the address and the asker's are whatever one says."""

    def __init__(self, routes: Sequence[BaseRoute], *, base: str = BASE, here: str = "127.0.0.1"):
        self._app = Starlette(routes=list(routes))
        self._base, self._here = base, here

    def ask(self, method: str, path: str, **how: Any) -> httpx.Response:
        async def go() -> httpx.Response:
            way = httpx.ASGITransport(self._app, client=(self._here, 4000))
            async with httpx.AsyncClient(transport=way, base_url=self._base) as client:
                return await client.request(method, path, **how)

        return asyncio.run(go())

    def get(self, path: str, **how: Any) -> httpx.Response:
        return self.ask("GET", path, **how)

    def post(self, path: str, **how: Any) -> httpx.Response:
        return self.ask("POST", path, **how)


def provider_of(_: object) -> Words:
    return Words()


def settings(**more: Any) -> Settings:
    return Settings.model_validate(more)


@dataclass(frozen=True)
class Filled:
    """Numbers of the incidents in the store."""

    waiting: int
    dead: int
    hostile: int


def record(store: Store, clock: Clock, mark: str, **how: Any) -> tuple[int, int]:
    """Put one incident in; gives its number and its occurrence's."""
    values: dict[str, Any] = {
        "place": "#general",
        "by": "ann",
        "title": "GitHub personal access token (classic)",
        "severity": Severity.CRITICAL,
        **how,
    }
    document = Document(
        location=Location(
            "slack:acme",
            "C1",
            f"msg/{mark}",
            values.get("url", f"https://acme.slack.example/archives/C1/{mark}"),
            values["place"],
        ),
        kind="message",
        parts=(Part("text", "hello"),),
        author=Person("slack:acme", "U1", values["by"], "ann@acme.example"),
        written_at=clock.now - timedelta(minutes=5),
        audience=Audience("public", members=120, guests=True),
    )
    found = Found(
        fingerprint=mark * 64,
        rule="github-pat",
        issuer="github",
        title=values["title"],
        masked="ghp_…9xQ2",
        confidence=Confidence.HIGH,
        severity=values["severity"],
        facts={},
        reasons=("its checksum is right",),
        sealed=None,
    )
    with store.write() as tx:
        recorded = tx.record(document, found, None)
    assert recorded is not None
    return recorded.incident, recorded.occurrence


@pytest.fixture
def filled(store: Store, clock: Clock) -> Filled:
    waiting, _ = record(store, clock, "1")
    second = Document(
        location=Location("jira:acme", "OPS", "10001/comment/1", "", "OPS-12, comment"),
        kind="comment",
        parts=(Part("text", "hello"),),
        author=Person("jira:acme", "5b10", "Ben"),
        written_at=clock.now - timedelta(minutes=2),
        audience=Audience("restricted", note="3 watchers were mailed"),
    )
    with store.write() as tx:
        found = Found(
            "1" * 64, "github-pat", "github", "", "", Confidence.HIGH, Severity.HIGH, {}, (), None
        )
        assert tx.record(second, found, None)
        tx.change(
            waiting,
            status=Status.WAITING.value,
            waiting_for="approval to revoke it: irreversible",
            verdict=Liveness.LIVE.value,
            verdict_reason="GET /user answered 200",
            verified_at=tx.now,
            identity={"subject": "acme-ci", "scopes": ["repo", "admin:org"], "privileged": True},
        )
        tx.log("leakwatch", "verified", waiting, liveness="live")
    dead, place = record(store, clock, "2", title="AWS access key", severity=Severity.HIGH)
    with store.write() as tx:
        tx.change_occurrence(
            place,
            state=CleanState.CLEANED.value,
            outcome=Outcome.DONE.value,
            method="admin-delete",
            redacted_at=tx.now + timedelta(seconds=1),
            remains=["exports of the workspace may keep the old text"],
        )
        tx.change(
            dead,
            status=Status.CONTAINED.value,
            verdict=Liveness.DEAD.value,
            verdict_reason="it answered 401",
            revoked_at=tx.now + timedelta(seconds=3),
            revoked_by="policy",
            revoke_outcome=Outcome.DONE.value,
            revoke_method="self-revoke",
            dead_at=tx.now + timedelta(seconds=4),
            dead_proof="it answered 401",
            checks=3,
            last_check_at=tx.now + timedelta(seconds=60),
        )
    hostile, _ = record(
        store, clock, "3", title=HOSTILE, by=HOSTILE, place=HOSTILE, url="javascript:alert(1)"
    )
    with store.write() as tx:
        tx.change(
            hostile,
            status=Status.WAITING.value,
            waiting_for=HOSTILE,
            verdict=Liveness.UNKNOWN.value,
            verdict_reason=HOSTILE,
            identity={"subject": HOSTILE, "scopes": [HOSTILE]},
        )
        tx.log(HOSTILE, "claimed", hostile, why=HOSTILE)
    stream = Stream("slack:acme", "C1", HOSTILE)
    started = store.begin_sweep(stream)
    store.advance(stream, "cursor", 12, ())
    store.finish_sweep(stream, started)
    store.begin_sweep(Stream("jira:acme", "OPS", "Operations"))
    store.note_gap(Gap("jira:acme", "OPS", "comments of OPS-7", "not-allowed", HOSTILE, False))
    store.note_gap(Gap("slack:acme", "C1", "file F1 (80 MB)", "too-large", "It is too large."))
    return Filled(waiting, dead, hostile)


@pytest.fixture(scope="module")  # Playwright keeps an event loop running as long as it lives
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    found = (
        os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    )
    if not found:
        pytest.skip("no Chromium here: install it, or name it in the variable CHROMIUM")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=found,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        yield started
        started.close()
