"""What next: who answers for it, what to do, what to use instead, which controls it maps to?"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.model import ProviderWords
from bot.incident import CleanState, Incident, Occurrence, Status
from bot.model import Outcome
from bot.words import count, one_line, person_name, sentence, show


def owner(incident: Incident, occurrences: Sequence[Occurrence]) -> str:
    """Who answers for it."""
    if incident.owner is not None:
        return f"{person_name(incident.owner)} answers for it."
    authors = list(dict.fromkeys(person_name(o.author) for o in occurrences if o.author))
    if not authors:
        return "Nobody has claimed it, and who wrote it is not known."
    more = f" and {count(len(authors) - 3, 'other')}" if len(authors) > 3 else ""
    return f"Nobody has claimed it. Written by {', '.join(authors[:3])}{more}."


def next_step(
    incident: Incident, occurrences: Sequence[Occurrence], provider: ProviderWords
) -> str:
    """What a person does now."""
    showing = sum(each.state is not CleanState.CLEANED for each in occurrences)
    left = max(incident.uncleaned, showing)
    clean_up = f" Also clean up: {count(left, 'copy', 'copies')} still {show(left)} it."
    if incident.status is Status.FALSE_POSITIVE:
        cleaned = sum(each.state is CleanState.CLEANED for each in occurrences)
        if not cleaned:
            return "Nothing."
        return f"Press Restore to put the text back in {count(cleaned, 'place')}."
    if incident.status is Status.CLOSED:
        return "Nothing, unless a new copy appears."
    if incident.dead_at:
        step = "Give whoever used it a new credential, kept out of chat and tickets."
        return step + (clean_up if left else "")
    if incident.bait:
        return "Find out who copied it to where it was found, and from where; do not use it."
    if incident.public:
        return (
            "Nothing has to be revoked: it is made to be public. Look whether its limits are set "
            "(referrers, scopes), then close the incident."
        )
    if provider.can_revoke and incident.revoke_outcome not in (
        Outcome.NEEDS_PERSON,
        Outcome.REFUSED,
        Outcome.DONE,
        Outcome.ALREADY,
    ):
        if incident.status is Status.WAITING:
            step = "Somebody who may approve decides: Revoke, or False positive."
        else:
            step = "Wait: leakwatch is working on it. Whoever uses it prepares a new one."
        return step + (clean_up if left else "")
    if incident.revoke_outcome in (Outcome.DONE, Outcome.ALREADY):
        step = "Wait for the proof; leakwatch checks again by itself."
        return step + (clean_up if left else "")
    runbook = one_line(provider.runbook, 600)
    step = sentence(f"Revoke it by hand: {runbook}" if runbook else "Revoke it by hand")
    return step + (clean_up if left else "")


def controls(incident: Incident) -> str:
    """What it maps to in OWASP NHI Top 10 and NIST CSF 2.0."""
    # OWASP Non-Human Identities Top 10 (2025) and NIST Cybersecurity Framework 2.0 (2024)
    owasp = ["NHI2:2025 Secret Leakage"]
    if incident.identity.get("privileged"):
        owasp.append("NHI5:2025 Overprivileged NHI")
    if not incident.identity.get("expires_at") and not incident.facts.get("expires"):
        owasp.append("NHI7:2025 Long-Lived Secrets")
    nist = "PR.AA-01 (credentials are managed), RS.MI-01 (incidents are contained)"
    return f"OWASP {', '.join(owasp)}; NIST CSF 2.0 {nist}"
