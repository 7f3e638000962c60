"""Look here when the bot did too much or too little: what follows from what is known.

Pure: (incident, occurrences, settings) → what to do and why. Nothing here changes the world.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.config import Settings
from bot.incident import CleanState, Incident, Occurrence, Status
from bot.model import Liveness
from detectors.model import Confidence, Severity


class CleanStep(StrEnum):
    """What to do about one occurrence."""

    REDACT = "redact"
    FLAG = "flag"
    """Record it only."""


class ContainStep(StrEnum):
    """What to do about one credential."""

    REVOKE = "revoke"
    ASK = "ask"
    """A person approves first."""
    PERSON = "person"
    """No API does it for us: the runbook."""
    WAIT = "wait"
    """Ask the provider again before deciding."""
    NOTHING = "nothing"


@dataclass(frozen=True)
class Decision:
    """A step and the reason for it, as a clause for people."""

    step: CleanStep | ContainStep
    reason: str


@dataclass(frozen=True)
class Abilities:
    """What the provider of a credential can do; taken from `bot.providers.base.Provider`."""

    name: str
    can_verify: bool
    can_revoke: bool
    reversible: bool


def decide_clean(incident: Incident, occurrence: Occurrence, settings: Settings) -> Decision:
    """Redact this occurrence, or only record it?"""
    policy = settings.policy
    if policy.kill_switch:
        return Decision(CleanStep.FLAG, "the kill switch is on: nothing is changed anywhere")
    if settings.mode == "observe":
        return Decision(CleanStep.FLAG, "the mode is observe: nothing is changed")
    if incident.status is Status.FALSE_POSITIVE:
        return Decision(CleanStep.FLAG, "a person said that it is no credential")
    if incident.public and not policy.redact_public:
        return Decision(CleanStep.FLAG, "it is public by design, so nothing was redacted")
    if occurrence.confidence < Confidence.of(policy.redact_confidence):
        return Decision(
            CleanStep.FLAG,
            f"it is a credential with {occurrence.confidence.word} confidence only: "
            "a person decides",
        )
    return Decision(CleanStep.REDACT, f"the mode is {settings.mode}")


def decide_contain(
    incident: Incident,
    provider: Abilities,
    settings: Settings,
    *,
    revoked_last_hour: int,
    has_value: bool,
    unknown_for_good: bool,
) -> Decision:
    """Revoke it now, ask, hand it to a person, wait, or leave it?

    `has_value`: the vault still holds the credential. `unknown_for_good`: the verdict is unknown
    and asking again will not change that.
    """
    policy = settings.policy
    if incident.over:
        return Decision(ContainStep.NOTHING, f"the incident is {incident.status.value}")
    if incident.dead_at is not None or incident.verdict is Liveness.DEAD:
        return Decision(ContainStep.NOTHING, "it is dead")
    if incident.bait:
        return Decision(ContainStep.NOTHING, f"{incident.bait}: nobody was asked about it")
    if policy.kill_switch:
        return Decision(ContainStep.NOTHING, "the kill switch is on: nothing is changed anywhere")
    if incident.public and not incident.approved_by:
        return Decision(ContainStep.NOTHING, "it is public by design, so nothing is revoked")
    if not provider.can_revoke:
        return Decision(ContainStep.PERSON, "its provider has no way to revoke it from here")
    if not has_value:
        return Decision(
            ContainStep.PERSON, "its value was not kept, so only a person can revoke it"
        )
    if incident.approved_by:
        return Decision(ContainStep.REVOKE, f"approved by {incident.approved_by}")
    if settings.mode != "contain":
        return Decision(
            ContainStep.ASK, f"the mode is {settings.mode}: it revokes nothing by itself"
        )
    return _decide_mode(incident, provider, settings, revoked_last_hour, unknown_for_good)


def _decide_mode(
    incident: Incident,
    provider: Abilities,
    settings: Settings,
    revoked_last_hour: int,
    unknown_for_good: bool,
) -> Decision:
    policy = settings.policy
    named = policy.revoke_by_provider.get(provider.name)
    mode = named or policy.revoke
    if mode == "never":
        return Decision(ContainStep.PERSON, f"settings say never to revoke at {provider.name}")
    if mode == "ask":
        return Decision(ContainStep.ASK, "settings say to ask before revoking")
    if incident.confidence < Confidence.HIGH:
        return Decision(ContainStep.ASK, "it is not certain that it is a credential")
    if incident.verdict is not Liveness.LIVE:
        if provider.can_verify and not unknown_for_good:
            return Decision(ContainStep.WAIT, "the provider has not said yet whether it lives")
        if not provider.reversible:
            return Decision(
                ContainStep.ASK, "revoking cannot be undone and nobody knows whether it lives"
            )
    if not provider.reversible and not incident.identity and named != "auto":
        return Decision(
            ContainStep.ASK, "revoking cannot be undone and its owner and reach are unclear"
        )
    if revoked_last_hour >= policy.revoke_budget_per_hour:
        return Decision(
            ContainStep.ASK,
            f"the budget of {policy.revoke_budget_per_hour} automatic revocations an hour is spent",
        )
    return Decision(ContainStep.REVOKE, "settings say to revoke by itself")


def severity(
    base: Severity, incident: Incident, occurrences: Sequence[Occurrence], settings: Settings
) -> tuple[Severity, tuple[str, ...]]:
    """How bad it is, with the reasons, from kind, verdict, scopes, lifetime, readers and copies."""
    level, reasons = int(base), [f"{base.word} by kind"]
    if base is Severity.INFO or incident.public:
        return min(base, Severity.LOW), ("public by design",)
    if incident.bait:
        # nobody asks whether it lives: who found it and where is the alarm
        return base, (*reasons, f"{incident.bait}, and somebody has it")
    if incident.verdict is Liveness.DEAD and incident.revoked_at is None:
        # dead before we did anything: history, not danger
        return Severity.LOW, (*reasons, "it was dead when it was checked")

    def change(by: int, why: str) -> None:
        nonlocal level
        level += by
        reasons.append(why)

    identity: Mapping[str, Any] = incident.identity
    if identity.get("privileged"):
        change(2, "it has administrator rights")
    if incident.verdict is Liveness.LIVE and level < Severity.HIGH:
        change(1, "it is live")
    lifetime = incident.facts.get("lifetime_seconds")
    if isinstance(lifetime, int | float) and lifetime > settings.policy.jwt_max_lifetime:
        change(1, "it lives longer than settings allow")
    elif incident.facts.get("never_expires") is True:
        change(1, "nothing makes it expire")
    if any(o.audience.shared for o in occurrences):
        change(1, "people of another organisation could read it")
    elif any(o.audience.guests for o in occurrences):
        change(1, "guests could read it")
    elif any(o.audience.visibility == "public" for o in occurrences):
        reasons.append("everybody in the workspace could read it")
    if len(occurrences) >= 3:
        change(1, f"it was copied to {len(occurrences)} places")
    return Severity(max(Severity.LOW, min(level, Severity.CRITICAL))), tuple(reasons)


def status_of(incident: Incident, decision: Decision | None) -> tuple[Status, str]:
    """(status, what a person is waited for) after a step; closing is for people and for time."""
    if incident.over:
        return incident.status, ""
    if incident.dead_at is not None:
        return Status.CONTAINED, ""
    if decision is None:
        return incident.status, incident.waiting_for
    if decision.step is ContainStep.ASK:
        return Status.WAITING, f"approval to revoke it: {decision.reason}"
    if decision.step is ContainStep.PERSON:
        return Status.WAITING, f"a person to revoke it: {decision.reason}"
    if decision.step is ContainStep.NOTHING:
        return Status.WAITING, f"a person to decide: {decision.reason}"
    return Status.OPEN, ""


def needs_people(occurrences: Sequence[Occurrence]) -> tuple[Occurrence, ...]:
    """Places that will not become clean by themselves."""
    left = (CleanState.REMAINS, CleanState.FLAGGED, CleanState.ASKED)
    return tuple(o for o in occurrences if o.state in left)
