"""What is it, and how bad is it?"""

from __future__ import annotations

from datetime import datetime

from bot.answers.model import ProviderWords
from bot.incident import Incident, Status
from bot.model import Liveness
from bot.words import (
    actor_name,
    count,
    duration,
    moment,
    one_line,
    sentence,
    show,
    when,
    words_in,
)
from detectors.model import Confidence

LIVENESS_WORD = {
    Liveness.LIVE: "live",
    Liveness.DEAD: "dead",
    Liveness.UNKNOWN: "not known whether live",
    None: "not checked yet",
}


def headline(incident: Incident) -> str:
    """Severity, kind and fate in a few words."""
    title = one_line(incident.title, 80)
    if incident.status is Status.FALSE_POSITIVE:
        return f"False positive: {title}"
    if incident.bait and not incident.over:
        return f"{incident.severity.word.capitalize()}: {title}, a honeytoken"
    word = "proven dead" if incident.dead_at else LIVENESS_WORD[incident.verdict]
    if incident.status is Status.CLOSED:
        return f"Closed: {title}, {word if incident.dead_at else 'never proven dead'}"
    return f"{incident.severity.word.capitalize()}: {title}, {word}"


def state(incident: Incident) -> str:
    """Where it stands, as a sentence."""
    who = actor_name(incident.closed_by)
    reason = one_line(incident.close_reason, 200)
    if incident.status is Status.FALSE_POSITIVE:
        said = f"Marked as a false positive by {who}" if who else "Marked as a false positive"
        return sentence(f"{said}: {reason}" if reason else said)
    if incident.status is Status.CLOSED:
        done = f"Closed by {who}" if who else "Closed"
        text = sentence(f"{done}: {reason}" if reason else done)
        return text if incident.dead_at else f"{text} It was never proven dead."
    if incident.status is Status.CONTAINED:
        left = incident.uncleaned
        text = "Contained: proven dead, and checked again from time to time."
        return f"{text} {count(left, 'copy', 'copies')} still {show(left)} it." if left else text
    if incident.status is Status.WAITING:
        what = one_line(incident.waiting_for, 300) or "a decision"
        text = sentence(f"Waiting for {what}")
    else:
        text = "Open: leakwatch is working on it."
    if incident.snoozed_until:
        text += f" Reminders are off until {moment(incident.snoozed_until)}."
    return text


def certainty(incident: Incident) -> str:
    """How sure we are that it is a credential, and why."""
    word = {
        Confidence.HIGH: "Almost certainly a credential",
        Confidence.MEDIUM: "Probably a credential",
        Confidence.LOW: "Perhaps a credential",
    }[incident.confidence]
    why = "; ".join(one_line(each, 120) for each in incident.reasons)
    return sentence(f"{word}: {why}" if why else word)


def severity(incident: Incident) -> str:
    """How bad it is, and why."""
    why = "; ".join(one_line(each, 120) for each in incident.severity_reasons)
    word = incident.severity.word
    return sentence(f"{word}: {why}" if why else word)


def verdict(incident: Incident, provider: ProviderWords) -> str:
    """Live, dead or unknown, by whose word; unknown never sounds dead."""
    if incident.bait:
        return (
            f"This is a honeytoken ({one_line(incident.bait, 80)}): nobody was asked about it, "
            "since that raises its alarm."
        )
    reason = one_line(incident.verdict_reason, 300)
    asked = f", checked {moment(incident.verified_at)}" if incident.verified_at else ""
    because = f" ({reason}{asked})" if reason else (f" ({asked[2:]})" if asked else "")
    if incident.verdict is Liveness.LIVE:
        return f"Live: {provider.title} accepts it{because}."
    if incident.verdict is Liveness.DEAD:
        return f"Dead: {provider.title} refuses it{because}."
    if incident.verdict is Liveness.UNKNOWN:
        return f"Unknown{because}. That does not mean dead: treat it as live."
    return "Not checked yet: treat it as live."


def identity(incident: Incident, provider: ProviderWords) -> str:
    """Whose it is."""
    known = incident.identity
    subject = one_line(known.get("subject") or known.get("email") or "", 80)
    if not subject:
        named = _said_by_itself(incident)
        own = f" The value itself says: {named}." if named else ""
        return f"{provider.title} has not told us whose it is.{own}"
    bits = [subject]
    email = one_line(known.get("email") or "", 80)
    if email and email != subject:
        bits.append(email)
    if known.get("organisation"):
        bits.append(f"of {one_line(known['organisation'], 80)}")
    machine = known.get("machine")
    if machine is not None:
        bits.append("a machine account" if machine else "a person's account")
    if known.get("privileged"):
        bits.append("with administrator rights")
    # no capital letter: the name is shown as it is
    return f"{', '.join(bits)}."


_NAMES = ("subject", "email", "account", "user", "client", "tenant", "project_id", "issuer")


def _said_by_itself(incident: Incident) -> str:
    """What is written in the value about its holder; nobody has confirmed it."""
    said = [(name, incident.facts.get(name)) for name in _NAMES]
    named = [f"{name.replace('_', ' ')} {one_line(value, 80)}" for name, value in said if value]
    family = one_line(incident.facts.get("family_title") or "", 80)
    if family and incident.facts.get("family") != "unknown":
        named.insert(0, f"{family}, {one_line(incident.facts.get('kind') or '', 40)}")
    return ", ".join(named[:4])


def scopes(incident: Incident) -> str:
    """What it may do."""
    facts = incident.facts
    scopes = words_in(incident.identity.get("scopes"))
    scopes = scopes or words_in(facts.get("scopes")) or words_in(facts.get("scope"))
    said = facts.get("reaches")
    reaches = [one_line(each, 150) for each in said] if isinstance(said, list) else []
    if not scopes and not reaches:
        return "Not known."
    more = f" and {len(scopes) - 12} more" if len(scopes) > 12 else ""
    listed = ", ".join(scopes[:12]) + more
    opens = f"By its own word: {'; '.join(reaches[:6])}" if reaches else ""
    return ". ".join(filter(None, (listed, opens)))


def expiry(incident: Incident, now: datetime) -> str:
    """When it ends by itself."""
    at = when(incident.identity.get("expires_at")) or when(incident.facts.get("expires"))
    if at is None and incident.facts.get("never_expires") is True:
        return "Never: nothing in it makes it expire."
    if at is None:
        return "No expiry known: assume that it never expires by itself."
    if at <= now:
        return f"Expired {moment(at)}."
    return f"Expires {moment(at)}, in {duration(at - now)}."
