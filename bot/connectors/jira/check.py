"""What works with this Jira site, what is missing and why? For `doctor`; changes nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC

from bot.connectors.jira.api import Invalid, Missing, iso_time
from bot.connectors.jira.guard import Guard
from bot.connectors.jira.site import Site
from bot.connectors.jira.wild import mapping, rows, text
from bot.errors import ApiError, NotAllowed, ServerTrouble
from bot.model import Check, Stream

_MOST = 50
"""Projects that are looked at one by one."""
_SOON = 30 * 86400.0
"""A token that expires sooner, in seconds, is a warning."""


def checks(
    site: Site,
    guard: Guard,
    scopes: Mapping[str, str],
    *,
    clock: Callable[[], float] = time.time,
) -> Iterator[Check]:
    """One line per thing; stops after the first when Jira can't be asked at all."""
    try:
        server = mapping(site.api.call("GET", "serverInfo"))
        me = mapping(site.api.call("GET", "myself"))
    except ApiError as error:
        yield Check("login", False, error.what, error.hint)
        return
    yield Check("login", True, f"as {text(me, 'displayName')}")
    yield _edition(site, text(server, "deploymentType"))
    yield _zone(text(me, "timeZone"))
    yield _clock(site)
    yield from _token(site, clock())
    yield _guard(guard)
    yield from _projects(site, scopes)
    if site.settings.incident_project:
        yield _incidents(site)


def _edition(site: Site, kind: str) -> Check:
    agrees = (kind == "Cloud") == site.api.cloud
    hint = "" if agrees else f"Set edition to {'cloud' if kind == 'Cloud' else 'datacenter'}."
    return Check("edition", agrees, kind or "not told", hint)


def _zone(zone: str) -> Check:
    detail = f"the account is in {zone or 'an unknown zone'}; searches use UTC all the same"
    return Check("time zone", True, detail)


def _clock(site: Site) -> Check:
    ahead = abs(site.api.skew)
    hint = "" if ahead < 60 else "Set this machine's clock; sweeps read a longer stretch meanwhile."
    return Check("clock", ahead < 60, f"{ahead:.0f} s from the server's", hint)


def _token(site: Site, now: float) -> Iterator[Check]:
    if site.api.cloud:
        detail = "Jira Cloud does not tell when our token expires; at most a year after it was made"
        yield Check("token", None, detail, "Note the date where you made it.")
        return
    try:
        found = site.api.call("GET", "tokens", root="/rest/pat/latest")
    except (NotAllowed, Missing, Invalid, ServerTrouble):
        yield Check("token", None, "this site does not tell when our token expires")
        return
    dates = [d for d in (iso_time(text(raw, "expiringAt")) for raw in rows(found)) if d]
    if not dates:
        yield Check("token", True, "our token does not expire")
        return
    left = min(dates).timestamp() - now
    day = min(dates).astimezone(UTC).date().isoformat()
    soon = left < _SOON
    hint = "Make a new one in your profile in time." if soon else ""
    yield Check("token", not soon, f"the first token of the account expires on {day}", hint)


def _guard(guard: Guard) -> Check:
    if guard.present is None:
        detail = "not known before the first redaction whether the site has Guard Premium"
        return Check("redact API", None, detail)
    if guard.present:
        return Check("redact API", True, "Guard takes texts out of the issue history too")
    detail = "not used: plain edits leave the old text of fields in the issue history"
    return Check("redact API", None, detail)


def _projects(site: Site, scopes: Mapping[str, str]) -> Iterator[Check]:
    try:
        streams = list(site.streams())
    except ApiError as error:
        yield Check("projects", False, error.what, error.hint)
        return
    if not streams:
        yield Check("projects", False, "our account can browse no project", "Add it to a role.")
    for stream in streams[:_MOST]:
        yield from _project(site, stream, scopes)
    if len(streams) > _MOST:
        yield Check("projects", None, f"{len(streams) - _MOST} more were not looked at")


def _project(site: Site, stream: Stream, scopes: Mapping[str, str]) -> Iterator[Check]:
    try:
        site.must_browse(stream.id)
        held = site.rights(scopes, projectKey=stream.id)
    except ApiError as error:
        yield Check(f"project {stream.id}", False, error.what, error.hint)
        return
    lacking = [name for name in scopes if not held[name]]
    if not lacking:
        yield Check(f"project {stream.id}", True, "every permission that helps is granted")
    for name in lacking:
        hint = f"Grant {name} to our account in {stream.id}."
        yield Check(f"project {stream.id}: {name}", False, f"missing: {scopes[name]}", hint)


def _incidents(site: Site) -> Check:
    key = site.settings.incident_project
    names = ("CREATE_ISSUES", "EDIT_ISSUES", "TRANSITION_ISSUES", "ADD_COMMENTS")
    try:
        site.must_browse(key)
        held = site.rights(names, projectKey=key)
    except ApiError as error:
        return Check("incident tickets", False, error.what, error.hint)
    lacking = [name for name in names if not held[name]]
    hint = f"Grant {', '.join(lacking)} in {key}." if lacking else ""
    return Check("incident tickets", not lacking, f"in {key}", hint)
