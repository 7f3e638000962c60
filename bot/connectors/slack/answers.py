"""Which of our errors does each refusal of Slack mean?"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from bot.errors import ApiError, NotAllowed, RateLimited, ServerTrouble, Unauthorized

_REFUSED_TOKEN = frozenset(
    ["account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked"]
)
_TROUBLE = frozenset(["fatal_error", "internal_error", "request_timeout", "service_unavailable"])
_FORBIDDEN: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "access_denied": ("access", ""),
        "accesslimited": ("access", ""),
        "cant_delete_message": ("permission to delete this message", ""),
        "cant_update_message": ("authorship of the message", ""),
        "channel_is_limited_access": ("channel membership", ""),
        "channel_not_found": (
            "channel membership",
            "If the channel exists, invite the bot to it.",
        ),
        "edit_window_closed": ("an open edit window", ""),
        "ekm_access_denied": ("the organisation's encryption key", ""),
        "enterprise_is_restricted": ("access", ""),
        "is_archived": ("a channel that is not archived", "Unarchive it first."),
        "is_inactive": ("a channel that is not archived", "Unarchive it first."),
        "no_permission": ("workspace permission", ""),
        "not_allowed_token_type": ("another kind of token", ""),
        "not_in_channel": ("channel membership", "Invite the bot to the channel."),
        "restricted_action": ("permission by the workspace settings", ""),
        "team_access_not_granted": ("access to this workspace of the organisation", ""),
        "user_not_in_channel": ("channel membership of the person", ""),
    }
)
"""Slack's word → what is missing, what to do."""


class Declined(ApiError):
    """Slack understood and said no for a reason that is no lack of permission."""

    reason = "declined"

    def __init__(self, what: str, *, code: str) -> None:
        super().__init__(what)
        self.code = code
        """Slack's own word: "message_not_found"."""


class Forbidden(NotAllowed):
    """Slack said no because of who we are; `code` keeps its own word."""

    def __init__(self, what: str, *, scope: str, code: str, hint: str = "") -> None:
        super().__init__(what, scope=scope, hint=hint)
        self.code = code


def code_of(error: ApiError) -> str:
    """Slack's own word for a refusal ("message_not_found"); empty when it is another error."""
    return error.code if isinstance(error, (Declined, Forbidden)) else ""


def error_for(
    method: str, status: int, headers: Mapping[str, str], said: Mapping[str, Any]
) -> ApiError:
    """Our error for an answer of Slack's that is not ok. `headers` in lower case."""
    code = str(said.get("error", ""))
    if status == 429 or code in ("ratelimited", "rate_limited"):
        seconds = _seconds(headers.get("retry-after"))
        return RateLimited(f"Slack limits the rate of {method}.", retry_after=seconds)
    if not code.replace("_", "").isalnum():
        # the SDK puts the start of an unreadable body here
        return ServerTrouble(f"Slack answered {method} with HTTP {status} and no JSON.")
    if code in _REFUSED_TOKEN:
        return Unauthorized(
            f"Slack refuses our token ({code}, {method}).",
            hint="Reinstall the app and put the new token into the settings.",
        )
    if code == "missing_scope":
        needed = str(said.get("needed") or "unknown")
        return Forbidden(
            f"The Slack app lacks the scope {needed} for {method}.",
            scope=needed,
            code=code,
            hint="Add it under OAuth & Permissions and reinstall the app.",
        )
    if status >= 500 or code in _TROUBLE:
        return ServerTrouble(f"Slack has trouble with {method} ({code}, HTTP {status}).")
    # restricted_action comes with many endings
    word = "restricted_action" if code.startswith("restricted_action") else code
    if word in _FORBIDDEN:
        missing, hint = _FORBIDDEN[word]
        what = f"Slack does not allow {method} ({code})."
        return Forbidden(what, scope=missing, code=code, hint=hint)
    return Declined(f"Slack declined {method} ({code}).", code=code)


def _seconds(value: str | None) -> float:
    try:
        return max(0.0, float(value or ""))
    except ValueError:
        return 1.0
