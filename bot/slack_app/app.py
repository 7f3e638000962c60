"""How does what Slack sends reach our rooms? One registration for Socket Mode and HTTP."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse

from bot import messages
from bot.actions import Actions
from bot.config import SlackWorkspace
from bot.connectors.base import Connector
from bot.connectors.slack.api import Api
from bot.connectors.slack.wire import client
from bot.errors import ApiError, LeakwatchError
from bot.messages import AUTHOR_FALSE_POSITIVE, AUTHOR_REMOVED_IT
from bot.slack_app import buttons, cards, commands, modals
from bot.slack_app.approvers import Approvers
from bot.slack_app.desk import Desk, Raw, Scans
from bot.slack_app.home import home_view
from bot.store import Store

_log = logging.getLogger(__name__)
_WORKERS = 10
_ANY = re.compile(".*")
_HANDED_ON = frozenset(["event_callback", "app_rate_limited"])
_CARD_BUTTONS = tuple(buttons.OFFERED)


def build_app(
    workspace: SlackWorkspace,
    *,
    connector: Connector,
    store: Store,
    actions: Actions,
    on_event: Callable[[dict[str, Any]], None],
    scanner: Scans,
    report: Callable[[], str] | None = None,
    own_client: Api | None = None,
) -> App:
    """Bolt's App of one workspace, with everything registered. Nothing is sent meanwhile.

    `on_event` gets every event envelope before Slack is told that it arrived. When it raises, Slack
    is told nothing (503 over HTTP) and sends the event again; so it must be safe to repeat.
    `report` makes the exposure report as Markdown. `own_client` replaces the Web API client of the
    workspace's bot token.
    """
    token = workspace.bot_token.get_secret_value()
    api = own_client or Api(token, base_url=workspace.base_url, timeout=workspace.timeout)
    desk = Desk(
        workspace=workspace,
        connector=connector.name,
        store=store,
        actions=actions,
        scanner=scanner,
        api=api,
        approvers=Approvers(api, workspace.approvers),
        report=report,
    )
    app = _bolt(workspace, token)
    _register_events(app, desk, on_event)
    _register_people(app, desk)
    _register_the_rest(app)
    app.error(_Failed(desk))
    return app


def _bolt(workspace: SlackWorkspace, token: str) -> App:
    # Bolt logs raw bodies: at INFO of a forged request, at DEBUG of everything
    silent = logging.getLogger("bot.slack_app.bolt")
    silent.setLevel(logging.CRITICAL + 1)

    def authorize(**_: Any) -> AuthorizeResult:
        # one workspace, one token: nothing to look up, so no request for each event
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token=token)

    secret = workspace.signing_secret
    return App(
        name="leakwatch",
        logger=silent,
        # without a token of its own: the one of `authorize` is used for every request
        client=client("", base_url=workspace.base_url, timeout=workspace.timeout),
        authorize=authorize,
        token_verification_enabled=False,
        # "" and not None: Bolt would take a secret from the environment
        signing_secret=secret.get_secret_value() if secret else "",
        # needs our own ids, which would cost a request; the connector knows our posts
        ignoring_self_events_enabled=False,
        ssl_check_enabled=False,
        listener_executor=ThreadPoolExecutor(_WORKERS, "slack-listener"),
    )


def _register_events(app: App, desk: Desk, on_event: Callable[[dict[str, Any]], None]) -> None:
    def commit_first(body: dict[str, Any], next: Callable[[], BoltResponse]) -> BoltResponse:
        if body.get("type") not in _HANDED_ON:
            return next()
        try:
            on_event(body)
        except LeakwatchError as error:
            _log.warning("An event was not taken, Slack will send it again: %s", error)
            return BoltResponse(status=503, body="")
        if (body.get("event") or {}).get("type") == "app_home_opened":
            return next()
        return BoltResponse(status=200, body="")

    def home_opened(event: dict[str, Any]) -> None:
        if event.get("tab", "home") != "home":
            return
        try:
            desk.api.call("views.publish", user_id=event.get("user"), view=home_view(desk))
        except ApiError as error:
            _log.warning("The Home tab could not be published: %s", error)

    app.middleware(commit_first)
    app.event("app_home_opened")(home_opened)


def _register_people(app: App, desk: Desk) -> None:
    def command(ack: Callable[..., Any], body: Raw) -> None:
        ack()
        rendered = commands.answer(desk, body)
        desk.reply(body, rendered.text, rendered.blocks)

    def with_desk(handle: Callable[[Desk, Any, Raw], None]) -> Callable[..., None]:
        def handler(ack: Callable[..., Any], body: Raw) -> None:
            handle(desk, ack, body)

        return handler

    app.command(commands.COMMAND)(command)
    for button in _CARD_BUTTONS:
        app.action(button)(with_desk(buttons.card_pressed))
    for button in (AUTHOR_REMOVED_IT, AUTHOR_FALSE_POSITIVE):
        app.action(button)(with_desk(buttons.author_pressed))
    for view in (modals.FALSE_POSITIVE_VIEW, modals.CLOSE_VIEW):
        app.view(view)(with_desk(buttons.reason_given))
    app.message_shortcut(buttons.REPORT_LEAK)(with_desk(buttons.leak_reported))
    app.global_shortcut(buttons.LEAK_STATUS)(with_desk(buttons.status_wanted))


def _register_the_rest(app: App) -> None:
    """What nobody handles is acknowledged, or people see a warning sign and Slack sends again."""

    def taken(ack: Callable[..., Any]) -> None:
        ack()

    # cards.OPEN_PROVIDER is a link: Slack opens it and reports the press
    app.action(cards.OPEN_PROVIDER)(taken)
    app.action(_ANY)(taken)
    app.view(_ANY)(taken)
    app.view_closed(_ANY)(taken)
    app.shortcut(_ANY)(taken)
    app.command(_ANY)(taken)
    app.options(_ANY)(taken)


class _Failed:
    """Something failed that nobody foresaw: logged without its words, said to the person."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __call__(self, error: Exception, body: dict[str, Any]) -> None:
        # the message of a foreign exception can hold what was typed or posted
        frames = traceback.extract_tb(error.__traceback__)[-3:]
        where = " < ".join(f"{f.name}:{f.lineno}" for f in reversed(frames))
        _log.error("A Slack request failed: %s at %s", type(error).__name__, where)
        if body.get("response_url"):
            self._desk.reply(body, messages.BROKEN)
