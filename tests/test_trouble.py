"""When something is broken: does a clear line say so, is nothing lost, does work go on after?"""

from __future__ import annotations

import base64
import http.server
import json
import re
import resource
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Canaries
from tests.town import Bot, Nursery, Town, nursery, poll

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]
SELDOM = {"sweep_every": 3600}
"""No sweep by the clock: what is found was found for another reason."""


@pytest.fixture(scope="module")
def bots() -> Iterator[Nursery]:
    yield from nursery()


@pytest.fixture
def town(tmp_path: Path, forge: Canaries, bots: Nursery) -> Iterator[Town]:
    with Town(tmp_path, forge) as made:
        yield made
        bots.kill()


def start(town: Town, bots: Nursery, *, wait: bool = True, **settings: Any) -> Bot:
    """A bot that is connected and has swept what there was."""
    opened = town.slack.sockets.opened
    bot = bots.start(town.settings(**settings), town.directory / "bot")
    poll(lambda: "Pages at" in town.log(), 30.0, town.log)
    if wait:
        town.connected(opened)
        store = town.open_store()
        poll(lambda: len([c for c in store.coverage() if c.finished_at]) >= 4, 20.0, town.log)
        store.close()
    return bot


def says(town: Town, pattern: str, timeout: float = 20.0) -> None:
    """Wait until a line of the log, or an open row of coverage, matches."""
    store = town.open_store()

    def lines() -> str:
        rows = "\n".join(f"{g.stream} {g.what} {g.reason} {g.detail}" for g in store.gaps())
        return f"{town.log()}\n{rows}"

    try:
        poll(lambda: re.search(pattern, lines()), timeout, lines)
    finally:
        store.close()


def all_well(town: Town, bot: Bot, timeout: float = 45.0) -> None:
    """Everything planted is found, cleaned and dead, once; then the bot ends by itself."""
    town.settled(timeout)
    bot.end()
    town.check()
    town.has_clean_log()


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"slak": []}, r"slak: there is no such setting\. Did you mean 'slack'\?"),
        ({"slack": [], "jira": []}, "There is nothing to watch"),
        ({"mode": "destroy"}, "mode: .*observe"),
        ({"policy": {"proof_delays": ["soon"]}}, "'soon' is no duration"),
        ({"slack": [{"name": "town"}]}, r"slack\.0\.bot_token: this setting is required\. You"),
        ({"jira": [{"url": "ftp://x", "token": "t"}]}, r"jira\.0\.url: .*no http\(s\) address"),
        (
            {"database_url": "nonsense", "jira": [{"url": "http://127.0.0.1:9", "token": "t"}]},
            "database_url is not an address",
        ),
    ],
)
def test_wrong_settings_are_one_clear_line(
    change: dict[str, Any], line: str, tmp_path: Path, bots: Nursery
) -> None:
    bot = bots.start({"data_dir": str(tmp_path / "data"), **change}, tmp_path / "bot")
    poll(lambda: not bot.alive)
    log = (tmp_path / "bot" / "bot.log").read_text()
    assert re.search(line, log), log
    assert re.match("(Config|Store)Error: ", log)
    assert "Traceback" not in log


def test_a_missing_permission_is_named_and_made_good(town: Town, bots: Nursery) -> None:
    token = town.slack.token(town.slack.bot_token)
    scopes = token.scopes
    token.scopes = scopes - {"channels:history"}
    town.leak("message", 0)
    bot = start(town, bots, wait=False)
    says(town, "channels:history")
    token.scopes = scopes
    all_well(town, bot)


def test_a_revoked_bot_token_is_said_and_made_good(town: Town, bots: Nursery) -> None:
    bot = start(town, bots)
    token = town.slack.token(town.slack.bot_token)
    token.dead = "token_revoked"
    town.leak("message", 0)
    town.leak("thread", 1)
    says(town, "unauthorized|refuse|revoked")
    token.dead = ""
    all_well(town, bot)


def test_a_full_disk_loses_nothing(town: Town, bots: Nursery) -> None:
    bot = start(town, bots)
    _, most = resource.prlimit(bot.pid, resource.RLIMIT_FSIZE)
    # no file may grow beyond this: a write fails as on a disk that is full
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (48 * 1024, most))
    town.leak("message", 0)
    town.leak("issue", 1)
    says(town, "The disk of the database (fails|is full)")
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (most, most))
    all_well(town, bot, 60.0)


def test_a_locked_database_is_waited_for(town: Town, bots: Nursery) -> None:
    bot = start(town, bots)
    other = sqlite3.connect(town.data_dir / "leakwatch.db", isolation_level=None)
    other.execute("begin exclusive")
    town.leak("message", 0)
    town.leak("issue", 1)
    time.sleep(4)
    other.execute("rollback")
    other.close()
    all_well(town, bot)


def test_nothing_reachable_at_the_start(town: Town, bots: Nursery) -> None:
    town.leak("message", 0)
    town.leak("issue", 1)
    town.down()
    bot = start(town, bots, wait=False)
    says(town, r"Slack's socket cannot be opened")
    says(town, r"slack:town: .*")
    assert bot.alive
    town.up()
    all_well(town, bot)


def test_nothing_reachable_for_a_while(town: Town, bots: Nursery) -> None:
    bot = start(town, bots)
    town.down()
    town.leak("message", 0)
    town.leak("comment", 1)
    says(town, "The connection to Slack is lost")
    assert bot.alive
    town.up()
    all_well(town, bot)


CAPTIVE = {
    "status": 200,
    "body": "<html>Please log in to this network</html>",
    "headers": {"content-type": "text/html"},
}


@pytest.mark.parametrize("how", [{"status": 503}, CAPTIVE], ids=["503", "captive page"])
@pytest.mark.parametrize("who", ["slack/api", "jira-cloud", "providers"])
def test_a_service_in_trouble_is_never_believed(
    who: str, how: dict[str, Any], town: Town, bots: Nursery
) -> None:
    bot = start(town, bots)
    town.faults.add(f"/{who}", times=-1, **how)
    leaks = [town.leak("message", 0), town.leak("issue", 1)]
    poll(lambda: len(town.faults.seen(f"/{who}")) > 1)
    if who == "providers":
        store = town.open_store()
        poll(lambda: all(i and i.verdict for i in (town.incident(store, x) for x in leaks)))
        assert not [i for i in store.incidents() if i.dead_at]
        store.close()
    else:
        says(town, "server-trouble")
    town.faults.clear()
    all_well(town, bot, 75.0)


def test_what_was_posted_without_a_socket_is_swept_after(town: Town, bots: Nursery) -> None:
    town.slack.delivery.retry_delays = ()
    bot = start(town, bots, slack=SELDOM)
    town.slack.outage(3.0)
    town.leak("message", 0)
    town.leak("thread", 1)
    town.leak("edit", 2)
    all_well(town, bot)


def test_events_that_slack_dropped_are_swept(town: Town, bots: Nursery) -> None:
    bot = start(town, bots, slack=SELDOM)
    # five events, and no more
    town.slack.drop_events(5)
    town.leak("message", 0)
    town.leak("thread", 1)
    town.leak("edit", 2)
    poll(lambda: len(town.slack.delivery.lost) == 5)
    town.slack.app_rate_limited()
    all_well(town, bot)


def test_a_storm_of_429_delays_and_loses_nothing(town: Town, bots: Nursery) -> None:
    storm = {"status": 429, "headers": {"retry-after": "1"}, "body": '{"ok":false,"error":"x"}'}
    for number in range(6):
        town.leak("message", number, ("#general", "#ops", "#dev")[number % 3])
    for method in ("conversations.history", "chat.update", "chat.delete", "chat.postMessage"):
        town.faults.add(f"/{method}", times=6, **storm)
    bot = start(town, bots, wait=False)
    all_well(town, bot)


class Trap:
    """A web server on loopback that nobody has any business with."""

    def __init__(self) -> None:
        asked: list[str] = []
        self.asked = asked

        class Handler(http.server.BaseHTTPRequestHandler):
            def handle_one_request(self) -> None:
                asked.append("connected")
                self.close_connection = True

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def _b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def test_no_address_inside_a_credential_or_message_is_ever_asked(
    town: Town, bots: Nursery, forge: Canaries
) -> None:
    trap = Trap()
    there = trap.url
    head = {"alg": "RS256", "typ": "JWT", "kid": "1", "jku": f"{there}/jwks", "x5u": f"{there}/x5u"}
    claims = {"iss": there, "sub": "svc", "aud": there, "exp": int(time.time()) + 3600}
    parts = [_b64(json.dumps(each).encode()) for each in (head, claims)]
    token = ".".join([*parts, _b64(bytes(range(256)))])
    forge.remember(token)
    account = forge.sample("gcp-service-account").text
    account = re.sub(r"https://[a-z0-9.]*googleapis\.com", there, account)
    if there not in account:
        account = account.replace("{", f'{{"token_uri": "{there}/token", ', 1)
    vault = forge.sample("vault-service").text
    for text in (
        f"token {token}",
        account,
        f"VAULT_ADDR={there} {vault}",
        f"curl {there}/ -H 'X-Vault-Token: {forge.sample('vault-service').text}'",
    ):
        town.slack.type("ben", "#ops", text)
    bot = start(town, bots)
    store = town.open_store()
    poll(lambda: len(store.incidents()) >= 4, 20.0, lambda: [i.rule for i in store.incidents()])
    poll(
        lambda: all(i.verdict for i in store.incidents()) and store.unfinished() == ([], []),
        30.0,
        lambda: [(i.rule, i.verdict, i.waiting_for) for i in store.incidents()],
    )
    store.close()
    bot.end()
    assert trap.asked == []
    trap.close()
    town.has_clean_log()


def _marked_up(value: Any) -> Iterator[str]:
    """Every text that Slack would read as markup."""
    if isinstance(value, dict):
        if value.get("type") == "mrkdwn":
            yield value["text"]
        for each in value.values():
            yield from _marked_up(each)
    elif isinstance(value, list):
        for each in value:
            yield from _marked_up(each)


def test_names_and_texts_put_no_markup_into_cards(town: Town, bots: Nursery) -> None:
    name = "<!channel> *x* <http://evil.example|y>"
    town.slack.company.add_user("mallory", email="m@acme.example", real_name=name)
    town.slack.join("mallory", "#ops")
    bot = start(town, bots)
    leak, text = town.forge("github-pat", "marker000x", "#ops")
    town.slack.post("mallory", "#ops", f"<!channel> <!here> {text} <http://evil.example|y>")
    town.settled(30.0)
    cards = poll(lambda: town.slack.messages("#security"))
    poll(lambda: "mallory" in json.dumps(cards) or "dead" in json.dumps(cards).lower())
    bot.end()
    for card in town.slack.messages("#security"):
        for written in [card.get("text", ""), *_marked_up(card.get("blocks", []))]:
            assert "<!" not in written
            assert "evil.example|" not in written
            assert "<http://evil" not in written
            assert "*x*" not in written
    assert leak.value not in json.dumps(town.slack.messages("#security"))
