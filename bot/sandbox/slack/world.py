"""How does one put up a Slack on loopback and make it misbehave?"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute

from bot.sandbox.slack import seed
from bot.sandbox.slack.api import WebApi
from bot.sandbox.slack.company import Company
from bot.sandbox.slack.content import Content
from bot.sandbox.slack.control import control_routes
from bot.sandbox.slack.delivery import Delivery
from bot.sandbox.slack.envelope import EVENTS, Envelope, event_payload, wanted
from bot.sandbox.slack.http_way import HttpWay
from bot.sandbox.slack.interact import Interactions
from bot.sandbox.slack.model import Channel, Json, Token
from bot.sandbox.slack.people import People
from bot.sandbox.slack.socket import Sockets


class SlackWorld(People):
    """A Slack workspace with a small company in it (see `seed`); mount it at "/slack".

    Settings of the workspace stand on `company`: `edit_window` (seconds), `members_may_delete`,
    `site`. Sockets stand on `sockets`, timing of deliveries on `delivery`. Thread-safe.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        super().__init__(Company(clock))
        company = self.company
        self.delivery = Delivery()
        self.api = WebApi(company)
        self.sockets = Sockets(company, self.delivery)
        self.events: list[Json] = []
        """Every event the app was to get, as the inner event, in the order it happened."""
        self._content = Content(company)
        self._http: HttpWay | None = None
        self._interactions = Interactions(company, self.delivery.put)
        self.press = self._interactions.press
        self.press_in_view = self._interactions.press_in_view
        self.submit_view = self._interactions.submit_view
        self.close_view = self._interactions.close_view
        self.slash = self._interactions.slash
        self.shortcut = self._interactions.shortcut
        seed.found_company(company)
        self.signing_secret = seed.random_word()
        dora = company.user("dora").id
        self._bot = company.issue("bot", company.bot_user, seed.BOT_SCOPES)
        self._app = company.issue("app", "", seed.APP_SCOPES)
        self._admin = company.issue("user", dora, seed.ADMIN_SCOPES)
        self._discovery = company.issue("user", dora, seed.DISCOVERY_SCOPES)
        self._consents: dict[str, Token] = {}
        company.announce = self._announce

    def routes(self) -> Sequence[BaseRoute]:
        """Everything below the mount point."""
        return [
            Route("/api/{method:path}", self.api.serve, methods=["GET", "POST"]),
            WebSocketRoute("/link", self.sockets.serve),
            Route("/files/{file_id}/{name:path}", self._content.download),
            Route("/files-pub/{name}", self._content.public),
            Route("/upload/v1/{ticket}", self._content.upload, methods=["POST"]),
            Route("/response/{key}", self._response_url, methods=["POST"]),
            *control_routes(self),
        ]

    def close(self) -> None:
        """Deliver nothing more and end all threads."""
        self.deliver_over_sockets()
        self.delivery.close()

    # --- tokens --------------------------------------------------------------------------------

    @property
    def bot_token(self) -> str:
        """leakwatch's own."""
        return self._bot.value

    @property
    def app_token(self) -> str:
        """For Socket Mode."""
        return self._app.value

    @property
    def admin_token(self) -> str:
        """dora's: she is an owner."""
        return self._admin.value

    @property
    def discovery_token(self) -> str:
        """For the Discovery API (Enterprise)."""
        return self._discovery.value

    def user_token(self, who: str, *scopes: str) -> str:
        """The token of an author who consented; made on first use, later calls give the same."""
        with self.company.lock:
            user = self.company.user(who)
            if user.id not in self._consents:
                granted = frozenset(scopes) or seed.USER_SCOPES
                self._consents[user.id] = self.company.issue("user", user.id, granted)
            return self._consents[user.id].value

    def token(self, value: str) -> Token:
        """A token by its text: change `scopes` or `dead` on it."""
        return self.company.tokens[value]

    def add_token(self, value: str, who: str, *scopes: str, app_id: str = "") -> Token:
        """Let a given text be a token: a leaked one that auth.test and auth.revoke know.

        It belongs to another app than the one under test unless `app_id` says otherwise.
        """
        with self.company.lock:
            user = self.company.user(who)
            kind = "bot" if user.bot_id else "user"
            granted = frozenset(scopes or ("chat:write",))
            app = app_id or user.app_id or self.company.new_id("A")
            return self.company.issue(kind, user.id, granted, value=value, app_id=app)

    def revoke_token(self, value: str, error: str = "token_revoked") -> None:
        """From now on the token gives this error; the app hears of it when the token is its own."""
        with self.company.lock:
            self.company.revoke(self.company.tokens[value], error)

    # --- making it misbehave -------------------------------------------------------------------

    @property
    def rate_limits(self) -> bool:
        """Whether limits per method, workspace and app are enforced (429 and Retry-After)."""
        return self.api.rate_limits

    @rate_limits.setter
    def rate_limits(self, on: bool) -> None:
        self.api.rate_limits = on

    @property
    def unknown_arguments(self) -> list[tuple[str, str]]:
        """(method, argument) pairs that were sent although Slack does not have them."""
        return self.api.unknown_arguments

    def drop_events(self, count: int = 1) -> None:
        """The next events never arrive."""
        self.delivery.drop(count)

    def duplicate_events(self, count: int = 1) -> None:
        """The next events arrive twice."""
        self.delivery.duplicate(count)

    def delay_events(self, seconds: float, count: int = 1) -> None:
        """The next events arrive late."""
        self.delivery.delay(seconds, count)

    def hold_events(self) -> None:
        """Keep events back until `release_events`."""
        self.delivery.hold()

    def release_events(self, order: str = "given") -> int:
        """Let held events go: "given", "reversed" or "shuffled". Gives their number."""
        return self.delivery.release(order)

    def outage(self, seconds: float) -> None:
        """No socket for a while: open ones are cut, new ones refused."""
        self.sockets.outage(seconds)

    def disconnect(self, reason: str = "refresh_requested") -> None:
        """Send a disconnect frame: "warning", "refresh_requested", "link_disabled"."""
        self.sockets.disconnect(reason)

    def app_rate_limited(self) -> None:
        """Tell the app that events of this minute are lost; drop them with `drop_events`."""
        company = self.company
        minute = int(company.clock()) // 60 * 60
        payload: Json = {
            "token": "sandbox",
            "type": "app_rate_limited",
            "team_id": company.team,
            "minute_rate_limited": minute,
            "api_app_id": company.app_id,
        }
        self.delivery.put(Envelope(EVENTS, payload))

    def emit(self, kind: str, channel: str = "", **fields: Any) -> None:
        """Any other event, as given: team_access_revoked, …"""
        with self.company.lock:
            room = self.company.channel(channel) if channel else None
            self._announce({"type": kind, **fields}, room)

    def uninstall(self) -> None:
        """Somebody removes the app: app_uninstalled, and all its tokens are dead."""
        with self.company.lock:
            self._announce({"type": "app_uninstalled"}, None)
            for token in self.company.tokens.values():
                if token.app_id == self.company.app_id:
                    token.dead = "account_inactive"

    # --- the way to the app --------------------------------------------------------------------

    def deliver_over_http(self, url: str, signing_secret: str = "", *, verify: bool = True) -> None:
        """Events, buttons and commands go to this address, signed; sockets are off.

        `verify`: send the challenge first, as Slack does. Raises `ConfigError` when it fails.
        """
        secret = signing_secret or self.signing_secret
        way = HttpWay(self.delivery, url, secret, self.company.clock)
        try:
            if verify:
                way.challenge()
        except BaseException:
            way.close()
            raise
        self.deliver_over_sockets()
        self.company.socket_mode = False
        self.sockets.disconnect("link_disabled")
        self._http = way
        self.delivery.ways.append(way)

    def deliver_over_sockets(self) -> None:
        """Back to Socket Mode, which is how it starts."""
        self.company.socket_mode = True
        if self._http is not None:
            self.delivery.ways.remove(self._http)
            self._http.close()
            self._http = None

    def wait_for(self, predicate: Callable[[], Any], timeout: float = 5.0) -> Any:
        """Wait until `predicate` gives something true and return it. Raises `TimeoutError`."""
        end = time.monotonic() + timeout
        while True:
            value = predicate()
            if value:
                return value
            if time.monotonic() > end:
                raise TimeoutError(f"nothing within {timeout} s")
            time.sleep(0.01)

    def _announce(self, event: Json, channel: Channel | None) -> None:
        if not wanted(self.company, event, channel, self._bot.scopes):
            return
        self.events.append(event)
        self.delivery.put(Envelope(EVENTS, event_payload(self.company, event, channel)))

    async def _response_url(self, request: Request) -> Response:
        body = await request.json()
        key = request.path_params["key"]
        refused = await run_in_threadpool(self._interactions.responses.answered, key, body)
        return PlainTextResponse(refused or "ok", 404 if refused else 200)
