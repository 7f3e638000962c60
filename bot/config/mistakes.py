"""What is wrong in the settings, and what would be right, in a sentence?"""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from bot.config.settings import Settings
from detectors.model import mask

WHERE_TO_GET: Mapping[str, str] = types.MappingProxyType(
    {
        "bot_token": "your Slack app → OAuth & Permissions → Bot User OAuth Token",
        "app_token": "your Slack app → Basic Information → App-Level Tokens (connections:write)",
        "signing_secret": "your Slack app → Basic Information → Signing Secret",
        "admin_token": "the provider's or workspace's admin pages",
        "token": "Jira: id.atlassian.com → Security → API tokens, or your profile → "
        "Personal access tokens on Data Center",
        "webhook_secret": "Jira → System → WebHooks, the secret that you set there",
        "client_secret": "the registration of leakwatch's own client at the issuer",
        "fingerprint_key": "`leakwatch keys` prints a fresh one",
        "vault_keys": "`leakwatch keys` prints a fresh one",
    }
)
"""Setting → where a person finds its value; shown when it is missing."""


def explain(error: Any) -> str:
    """One mistake as a sentence, with the nearest known name for an unknown key."""
    loc = [str(each) for each in error["loc"]]
    # a key of ours is never so long: it may be a secret in the wrong place
    where = ".".join(each if len(each) <= 30 else mask(each) for each in loc)
    if error["type"] == "extra_forbidden":
        known = _known_keys(loc[:-1])
        near = difflib.get_close_matches(loc[-1], known, n=1)
        meant = f" Did you mean {near[0]!r}?" if near else f" Known: {', '.join(sorted(known))}."
        return f"{where}: there is no such setting.{meant}"
    if error["type"] == "missing":
        source = WHERE_TO_GET.get(loc[-1])
        hint = f" You find it here: {source}." if source else ""
        return f"{where}: this setting is required.{hint}"
    message = error["msg"].removeprefix("Value error, ")
    return f"{where}: {message[:1].lower()}{message[1:]}."


def _known_keys(path: list[str]) -> list[str]:
    model: Any = Settings
    for key in path:
        if key.isdigit():
            continue
        info = getattr(model, "model_fields", {}).get(key)
        if info is None:
            # a mapping's key (providers.github): its values' model has been entered already
            continue
        model = _model_inside(info.annotation) or model
    return list(getattr(model, "model_fields", {}))


def _model_inside(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for each in typing.get_args(annotation):
        found = _model_inside(each)
        if found is not None:
            return found
    return None
