"""Do the pages show what the store holds, to the right people, and nothing that could run?"""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest

from bot.detect import Detector
from bot.incident import Status
from bot.model import Document, Location
from bot.store import Store
from bot.store.vault import Vault
from bot.watch import Watch
from bot.web import dashboard_routes
from detectors.model import Part
from tests.bot.web.conftest import BASE, HOSTILE, At, Filled, provider_of, settings
from tests.conftest import Canaries, Clock

PAGES = ("/", "/incidents", "/coverage", "/rules", "/metrics")


def client(store: Store, token: str = "", *, base: str = BASE, here: str = "127.0.0.1") -> At:
    dashboard = {"token": token} if token else {}
    routes = dashboard_routes(
        store=store, provider_of=provider_of, settings=settings(dashboard=dashboard)
    )
    return At(routes, base=base, here=here)


def basic(token: str, user: str = "anybody") -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{token}".encode()).decode()}


# --- what they show ---


def test_the_overview_says_what_waits_and_what_is_unread(store: Store, filled: Filled) -> None:
    page = client(store).get("/").text
    assert "approval to revoke it: irreversible" in page
    assert f'href="/incidents/{filled.dead}"' in page
    assert "comments of OPS-7" in page
    assert "kill switch" not in page


def test_an_incident_answers_the_seven_questions(store: Store, filled: Filled) -> None:
    page = client(store).get(f"/incidents/{filled.waiting}").text
    for question in (
        "What is it, how bad is it?",
        "Where is it?",
        "Who could have read it?",
        "Is it dead?",
        "Was it used in between?",
        "How long was it exposed?",
        "What next?",
    ):
        assert f">{question}</h2>" in page
    assert "No. It has not been revoked." in page
    assert "2 copies known: 2 still show it." in page
    assert "https://acme.slack.example/archives/C1/1" in page
    assert "OPS-12, comment by Ben" in page
    assert page.count("not yet") == 3
    assert "<b>verified</b>" in page


def test_a_dead_one_shows_the_proof_and_what_stays_behind(store: Store, filled: Filled) -> None:
    page = client(store).get(f"/incidents/{filled.dead}").text
    assert "Proven dead" in page
    assert "exports of the workspace may keep the old text" in page
    assert "not yet" not in page


@pytest.mark.parametrize(
    ("state", "shown"),
    [("waiting", (1, 3)), ("contained", (2,)), ("closed", ()), ("nonsense", (1, 2, 3))],
)
def test_incidents_are_filtered_by_state(
    store: Store, filled: Filled, state: str, shown: tuple[int, ...]
) -> None:
    page = client(store).get("/incidents", params={"state": state}).text
    assert {int(n) for n in re.findall(r'href="/incidents/(\d+)"', page)} == set(shown)


@pytest.mark.parametrize("start", ["-1", "x", "²", "99999999999999", "0"])
def test_nonsense_in_the_address_is_no_error(store: Store, filled: Filled, start: str) -> None:
    assert client(store).get("/incidents", params={"from": start}).status_code == 200


@pytest.mark.parametrize("number", ["999", "99999999999999999999999"])
def test_an_unknown_incident_is_a_page_that_says_so(store: Store, number: str) -> None:
    answer = client(store).get(f"/incidents/{number}")
    assert answer.status_code == 404
    assert "no incident" in answer.text.lower()


def test_what_people_wrote_is_never_markup(store: Store, filled: Filled) -> None:
    at = client(store)
    for path in (*PAGES[:4], f"/incidents/{filled.hostile}"):
        page = at.get(path).text
        assert HOSTILE not in page
        assert "<script>" not in page
        assert "javascript:" not in page
    assert "&lt;script&gt;" in at.get(f"/incidents/{filled.hostile}").text


def test_templates_never_switch_escaping_off() -> None:
    templates = Path(__file__).parents[3] / "bot" / "web" / "templates"
    for file in templates.glob("*.html"):
        text = file.read_text()
        assert not re.search(r"\|\s*safe\b|autoescape|Markup", text), file.name
        assert not re.search(r"\son\w+=|style=|<script>", text), f"{file.name} has inline code"


class Queue:
    """Takes work and does nothing about it."""

    def enqueue(self, queue: str, name: str, *args: object) -> None:
        pass


def test_a_page_never_holds_a_value(
    store: Store, vault: Vault, forge: Canaries, clock: Clock
) -> None:
    chosen = settings()
    detector = Detector(chosen, b"k" * 32, now=clock)
    watch = Watch(settings=chosen, detector=detector, store=store, vault=vault, queue=Queue())
    text = " and ".join(forge.sample(rule).text for rule in ("github-pat", "gitlab-pat", "jwt"))
    location = Location("slack:acme", "C1", "msg/1", "https://acme.example/1", "#ops")
    handled = watch.handle(Document(location, "message", (Part("text", text),), None, clock.now))
    assert len(handled.incidents) == 3
    at = client(store)
    for path in (*PAGES, *(f"/incidents/{number}" for number in handled.incidents)):
        answer = at.get(path)
        assert answer.status_code == 200
        assert not forge.leaks_in(answer.content), path


# --- staying current ---


def test_the_live_part_is_sent_only_when_it_changed(store: Store, filled: Filled) -> None:
    at = client(store)
    first = at.get("/incidents?fragment=1")
    assert "<html" not in first.text
    same = at.get("/incidents?fragment=1", headers={"If-None-Match": first.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")
    with store.write() as tx:
        tx.change(filled.waiting, status=Status.CLOSED.value)
    other = at.get("/incidents?fragment=1", headers={"If-None-Match": first.headers["etag"]})
    assert other.status_code == 200
    assert other.headers["etag"] != first.headers["etag"]


def test_the_live_part_keeps_the_filter(store: Store, filled: Filled) -> None:
    page = client(store).get("/incidents?state=closed").text
    assert 'data-live="/incidents?state=closed&amp;fragment=1"' in page


# --- who may see them ---


@pytest.mark.parametrize("path", PAGES)
def test_with_a_token_every_page_asks_for_it(store: Store, filled: Filled, path: str) -> None:
    at = client(store, "open sesame", base="http://leakwatch.acme.example", here="10.0.0.9")
    for headers in (
        {},
        basic("wrong"),
        basic(""),
        {"Authorization": "Basic ä"},
        {"Authorization": "Bearer open sesame"},
    ):
        refused = at.get(path, headers={k: v.encode() for k, v in headers.items()})
        assert refused.status_code == 401
        assert refused.headers["www-authenticate"].startswith("Basic")
        assert "GitHub" not in refused.text
    assert at.get(path, headers=basic("open sesame")).status_code == 200


@pytest.mark.parametrize(
    "base", [BASE, "http://localhost:8420", "http://[::1]:8420", "http://127.8.9.1"]
)
def test_without_a_token_this_machine_may_look(store: Store, base: str) -> None:
    assert client(store, base=base).get("/").status_code == 200


@pytest.mark.parametrize(
    ("base", "here"),
    [
        ("http://evil.example:8420", "127.0.0.1"),
        ("http://127.0.0.1.evil.example", "127.0.0.1"),
        ("http://192.168.0.7", "127.0.0.1"),
        ("http://127.0.0.1", "192.168.0.9"),
    ],
)
@pytest.mark.parametrize("path", PAGES)
def test_without_a_token_nobody_else_may(store: Store, path: str, base: str, here: str) -> None:
    refused = client(store, base=base, here=here).get(path)
    assert refused.status_code == 403
    assert "dashboard.token" in refused.text


@pytest.mark.parametrize("path", [*PAGES, "/healthz", "/static/style.css", "/incidents/99"])
def test_every_answer_has_the_security_headers(store: Store, path: str) -> None:
    headers = client(store).get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'self';")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert "cache-control" in headers or path == "/healthz"


@pytest.mark.parametrize(
    "name", ["../guard.py", "..%2fguard.py", "%2e%2e%2fguard.py", "nothing.css", "style"]
)
def test_only_the_static_files_are_static(store: Store, name: str) -> None:
    assert client(store).get(f"/static/{name}").status_code == 404


def test_pages_cannot_be_written_to(store: Store, filled: Filled) -> None:
    for path in ("/", f"/incidents/{filled.waiting}"):
        assert client(store).post(path).status_code == 405


# --- health ---


def test_health_follows_the_database(store: Store, tmp_path: Path) -> None:
    at = client(store, "token", base="http://any.example", here="10.0.0.1")
    assert (at.get("/healthz").status_code, at.get("/healthz").text) == (200, "ok\n")
    (tmp_path / "nowhere").mkdir()
    gone = Store(f"sqlite:///{tmp_path / 'nowhere'}")
    assert client(gone).get("/healthz").status_code == 503
    page = client(gone).get("/")
    assert page.status_code == 503
    assert "database" in page.text
    gone.close()


def test_metrics_are_prometheus_text(store: Store) -> None:
    assert "leakwatch_documents_total" in client(store).get("/metrics").text
