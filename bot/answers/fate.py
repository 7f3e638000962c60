"""Is it dead, was it used in between, how long was it exposed?"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.answers.model import Clock, ProviderWords
from bot.incident import Incident, Status
from bot.model import Outcome
from bot.words import actor_name, count, duration, moment, one_line, sentence, when


def dead(incident: Incident) -> str:
    """Whether it is proven dead, who revoked it, and what proved it."""
    if incident.status is Status.FALSE_POSITIVE:
        return "Does not apply: a person said that it is no credential."
    if incident.bait:
        return "Does not apply: a honeytoken lives to be used, and is never revoked from here."
    revoked = ""
    if incident.revoked_at:
        who = actor_name(incident.revoked_by) or "somebody"
        how = f" ({one_line(incident.revoke_method, 60)})" if incident.revoke_method else ""
        by = "by policy" if who == "policy" else f"by decision of {who}"
        revoked = f"Revoked {moment(incident.revoked_at)} {by}{how}."
    if incident.dead_at:
        proof = f": {one_line(incident.dead_proof, 200)}" if incident.dead_proof else ""
        text = sentence(f"Yes. Proven dead {moment(incident.dead_at)}{proof}")
        text = f"{text} {revoked}".strip()
        if incident.checks:
            last = f", last {moment(incident.last_check_at)}" if incident.last_check_at else ""
            text += f" Checked {count(incident.checks, 'time')} since the revocation{last}."
        return text
    reason = one_line(incident.revoke_reason, 300)
    if incident.revoke_outcome in (Outcome.DONE, Outcome.ALREADY) or incident.revoked_at:
        return f"Not proven. {revoked} No check has confirmed that it is dead.".replace("  ", " ")
    if incident.revoke_outcome is Outcome.NEEDS_PERSON:
        return sentence(f"No. Only a person can revoke it: {reason or 'see the runbook'}")
    if incident.revoke_outcome is not None:
        return sentence(f"No. Revoking did not work: {reason or 'no reason given'}")
    return "No. It has not been revoked."


def used(incident: Incident, provider: ProviderWords) -> str:
    """Whether somebody used it since it was written; plainly when nobody can tell."""
    usage = incident.usage
    if not usage:
        return f"Nobody can tell: we have no record of use from {provider.title}."
    source = one_line(usage.get("source") or provider.title, 80)
    note = sentence(one_line(usage.get("note") or "", 200))
    complete = bool(usage.get("complete"))
    since = incident.first_written_at
    raw = usage.get("uses")
    uses = [each for each in raw if isinstance(each, dict)] if isinstance(raw, list | tuple) else []
    timed = [(at, each) for each in uses if (at := when(each.get("at"))) is not None]
    after = [pair for pair in timed if since is None or pair[0] >= since]
    last = when(usage.get("last_used_at"))
    if after:
        at, use = max(after, key=lambda pair: pair[0])
        by = f" by {one_line(use['by'], 80)}" if use.get("by") else ""
        doing = one_line(use.get("what") or "use", 80)
        text = (
            f"Yes: {count(len(after), 'use')} on record since it was written, the last "
            f"{moment(at)} ({doing}{by}), says {source}."
        )
    elif last is not None and (since is None or last >= since):
        text = f"It was used {moment(last)}, after it was written, says {source}."
        if incident.verified_at and abs(last - incident.verified_at) < timedelta(minutes=2):
            text += " That may have been our own check."
    elif complete:
        text = f"No use on record since it was written, says {source}."
    else:
        before = f" The last use on record is older: {moment(last)}." if last else ""
        text = f"Nobody can tell for certain: {source} shows no use, but not every use.{before}"
    return f"{text} {note}".strip()


def exposure(incident: Incident, now: datetime) -> str:
    """How long it could be used by whoever read it."""
    if incident.status is Status.FALSE_POSITIVE:
        return "None: a person said that it is no credential."
    length = incident.exposure(now)
    if length is None:
        return "Not known."
    if incident.dead_at:
        if length <= timedelta(0):
            return "None: it was dead before it was written here."
        return f"{sentence(duration(length))[:-1]}, from written to proven dead."
    return f"{sentence(duration(length))[:-1]} as of {moment(now)}, and it goes on."


def clocks(incident: Incident) -> tuple[Clock, ...]:
    """Written, detected, redacted, revoked, proven dead."""
    start = incident.first_written_at

    def at(name: str, at: datetime | None) -> Clock:
        if at is None:
            return Clock(name, "not yet", "not yet")
        if start is None or name == "written":
            return Clock(name, moment(at), moment(at))
        if at < start:
            # a provider's proof can be older than the message
            return Clock(name, f"{moment(at)}, before it was written", "before it was written")
        later = f"{duration(at - start)} later"
        return Clock(name, f"{moment(at)}, {later}", later)

    return (
        at("written", start),
        at("detected", incident.detected_at),
        at("redacted", incident.redacted_at if not incident.uncleaned else None),
        at("revoked", incident.revoked_at),
        at("proven dead", incident.dead_at),
    )
