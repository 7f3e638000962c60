"""Do the pages work in a real browser: no errors, nothing from elsewhere, readable on a phone?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from starlette.applications import Starlette

from bot.incident import Status
from bot.sandbox.pages import DEMO_PAGES
from bot.sandbox.server import serving
from bot.store import Store
from bot.web import dashboard_routes
from tests.bot.web.conftest import Filled, provider_of, settings
from tests.bot.web.test_demo_pages import Demo, demo  # noqa: F401 -- a fixture

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

LONG = "x" * 400


@dataclass
class Visit:
    """A page, and what went wrong or was asked of others while it was open."""

    page: Page
    base: str
    wrong: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto(self.base + path)
        return self.page

    def listen(self) -> None:
        page = self.page
        page.on("console", lambda m: self.wrong.append(m.text) if m.type != "log" else None)
        page.on("pageerror", lambda e: self.wrong.append(str(e)))
        page.on("request", lambda r: self._asked(r.url))

    def _asked(self, url: str) -> None:
        if not url.startswith((self.base, "data:")):
            self.wrong.append(f"asked {url}")


@pytest.fixture
def base(store: Store, filled: Filled, demo: Demo) -> Iterator[str]:  # noqa: F811
    """Everything on one port, as in the demo."""
    pages = dashboard_routes(
        store=store, provider_of=provider_of, settings=settings(), nav=DEMO_PAGES
    )
    demo.slack.type("ann", "#general", f"before `{LONG}` and https://acme.example/{LONG}")
    demo.jira.create_issue("OPS", LONG[:200], f"{{code}}{LONG}{{code}}")
    with serving(Starlette(routes=[*demo.routes, *pages])) as url:
        yield url


def visit(browser: Browser, base: str, width: int = 1280, **how: Any) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": width, "height": 800}, **how)
    context.set_default_timeout(10_000)
    made = Visit(context.new_page(), base)
    made.listen()
    yield made
    context.close()


@pytest.fixture
def wide(browser: Browser, base: str) -> Iterator[Visit]:
    yield from visit(browser, base)


@pytest.fixture(params=[(360, "light"), (1280, "dark")], ids=["phone", "desk"])
def sized(request: pytest.FixtureRequest, browser: Browser, base: str) -> Iterator[Visit]:
    width, scheme = request.param
    yield from visit(browser, base, width, color_scheme=scheme)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/incidents",
        "/incidents/1",
        "/incidents/2",
        "/incidents/3",
        "/coverage",
        "/rules",
        "/chat",
        "/chat?as=dora&in=home",
        "/tickets",
        "/tickets?issue=OPS-1",
    ],
)
def test_pages_open_fit_and_ask_nobody_else(sized: Visit, path: str) -> None:
    page = sized.open(path)
    page.wait_for_timeout(900)  # a round of live updates
    width, window = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert width <= window
    assert page.locator("h1").first.is_visible()
    assert page.locator("#lost").is_hidden()
    assert sized.wrong == []


def test_a_change_appears_without_loading_the_page(
    wide: Visit, store: Store, filled: Filled
) -> None:
    page = wide.open(f"/incidents/{filled.waiting}")
    page.evaluate("window.mark = 1; document.querySelector('h1').mark = 1")
    with store.write() as tx:
        tx.change(filled.waiting, status=Status.CLOSED.value, close_reason="rotated by hand")
    page.get_by_text("Closed: rotated by hand").wait_for()
    assert page.evaluate("window.mark") == 1
    assert page.evaluate("document.querySelector('h1').mark") == 1, "changed in place"
    assert wide.wrong == []


def test_it_says_so_when_nobody_answers(wide: Visit) -> None:
    page = wide.open("/incidents")
    page.context.set_offline(True)
    page.locator("#lost").wait_for(state="visible")
    page.context.set_offline(False)
    page.locator("#lost").wait_for(state="hidden")


def filled(page: Page) -> None:
    """Wait until a forged credential stands in the box: its page allows no `eval`."""
    from playwright.sync_api import expect

    expect(page.locator("#text")).to_have_value(re.compile(r"\S+ ?\S{12}"))


def test_without_javascript_pages_read_and_renew_themselves(browser: Browser, base: str) -> None:
    for each in visit(browser, base, java_script_enabled=False):
        page = each.open("/incidents/1")
        assert page.get_by_text("How long was it exposed?").is_visible()
        assert 'http-equiv="refresh"' in page.content()


def test_a_message_reaches_the_world_and_the_page(wide: Visit, demo: Demo) -> None:  # noqa: F811
    page = wide.open("/chat?as=ann&in=%23dev")
    page.get_by_role("button", name="GitHub", exact=True).click()
    box = page.get_by_label("Message to #dev as ann")
    filled(page)
    forged = box.input_value()
    box.press("End")
    box.type(" oops")
    box.press("Enter")
    page.locator("#feed").get_by_text("oops").wait_for()
    (message,) = demo.slack.messages("#dev")
    assert forged.split()[-1] in message["text"]
    assert box.input_value() == ""
    assert wide.wrong == []


def test_live_updates_keep_what_one_is_typing(wide: Visit, demo: Demo) -> None:  # noqa: F811
    page = wide.open("/chat?as=ann&in=%23dev")
    box = page.get_by_label("Message to #dev as ann")
    box.fill("half a sen")
    demo.slack.type("ben", "#dev", "hello ann")
    page.get_by_text("hello ann").wait_for()
    assert box.input_value() == "half a sen"


def test_messages_are_edited_deleted_and_answered(wide: Visit, demo: Demo) -> None:  # noqa: F811
    ts = demo.slack.type("ann", "#dev", "frist")
    page = wide.open("/chat?as=ann&in=%23dev")
    page.get_by_role("button", name="Edit").click()
    box = page.get_by_label("Message to #dev as ann")
    assert box.input_value() == "frist"
    box.fill("first")
    page.get_by_role("button", name="Send", exact=True).click()
    page.locator("#feed").get_by_text("first").wait_for()
    page.get_by_role("button", name="Reply to ann").click()
    box.fill("a reply")
    box.press("Enter")
    page.locator(".replies").get_by_text("a reply").wait_for()
    assert [m["text"] for m in demo.slack.thread("#dev", ts)] == ["a reply"]
    page.locator(".replies").get_by_role("button", name="Delete").click()
    page.get_by_text("a reply").wait_for(state="detached")
    assert wide.wrong == []


def test_a_button_asks_first_and_a_window_takes_a_reason(
    wide: Visit,
    demo: Demo,  # noqa: F811
) -> None:
    label = {"type": "plain_text", "text": "Revoke"}
    confirm = {
        "title": {"type": "plain_text", "text": "Really?"},
        "text": {"type": "plain_text", "text": "It is for good."},
        "confirm": {"type": "plain_text", "text": "Do it"},
        "deny": {"type": "plain_text", "text": "Cancel"},
    }
    button = {"type": "button", "text": label, "action_id": "go", "value": "1", "confirm": confirm}
    blocks = [{"type": "actions", "elements": [button]}]
    demo.slack.post("leakwatch", "#security", "card", blocks=blocks)
    page = wide.open("/chat?as=dora&in=%23security")
    pressed = demo.slack._interactions.responses.all
    page.get_by_role("button", name="Revoke").click()
    page.get_by_text("It is for good.").wait_for()
    page.get_by_role("button", name="Cancel").click()
    assert not pressed
    page.get_by_role("button", name="Revoke").click()
    with page.expect_response("**/chat/do"):
        page.get_by_role("button", name="Do it").click()
    assert len(pressed) == 1
    company = demo.slack.company
    with company.lock:
        from bot.sandbox.slack.model import View

        body = {
            "type": "modal",
            "title": {"type": "plain_text", "text": "Close it"},
            "submit": {"type": "plain_text", "text": "Close for good"},
            "blocks": [
                {
                    "type": "input",
                    "block_id": "reason",
                    "label": {"type": "plain_text", "text": "Why?"},
                    "element": {"type": "plain_text_input", "action_id": "text"},
                }
            ],
        }
        company.views["V1"] = View("V1", company.user("dora").id, body, "1")
    page.get_by_label("Why?").fill("rotated")
    page.wait_for_timeout(800)
    assert page.get_by_label("Why?").input_value() == "rotated", "kept over a live update"
    with page.expect_response("**/chat/do"):
        page.get_by_role("button", name="Close for good").click()
    sent = list(pressed.values())[-1].envelope.payload
    assert sent["view"]["state"]["values"]["reason"]["text"]["value"] == "rotated"
    assert wide.wrong == []


def test_a_ticket_is_written_edited_and_commented_on(
    wide: Visit,
    demo: Demo,  # noqa: F811
) -> None:
    page = wide.open("/tickets?as=ben")
    page.get_by_label("Project", exact=True).select_option("DEV")
    page.get_by_label("Summary").fill("Deploy fails")
    page.get_by_label("Description").fill("because ")
    page.get_by_label("Another kind").select_option("github-oauth")
    filled(page)
    page.get_by_role("button", name="Create").click()
    page.get_by_role("heading", name="Deploy fails").wait_for()
    issue = demo.jira.issue("DEV-1")
    assert issue.author == "ben"
    page.get_by_label("Comment on DEV-1 as ben").fill("a comment")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("a comment").wait_for()
    page.get_by_role("button", name="Edit").click()
    page.get_by_label("Comment on DEV-1 as ben").fill("nothing secret")
    page.get_by_role("button", name="Save").click()
    page.locator("section").get_by_text("nothing secret").wait_for()
    assert demo.jira.text(issue.fields["description"]) == "nothing secret"
    demo.jira.edit_issue("DEV-1", description="as it reads now")
    page.locator("section").get_by_text("as it reads now").wait_for()
    assert wide.wrong == []
