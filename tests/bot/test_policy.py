"""Which situation leads to which decision? One table per question."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.config import Settings
from bot.incident import CleanState, Incident, Status
from bot.model import Audience, Liveness
from bot.policy import (
    Abilities,
    CleanStep,
    ContainStep,
    Decision,
    decide_clean,
    decide_contain,
    needs_people,
    severity,
    status_of,
)
from detectors.model import Confidence, Severity
from tests.bot.incident_examples import asked, dead, incident, occurrence

GITHUB = {"name": "github", "can_verify": True, "can_revoke": True, "reversible": False}


def settings(mode: str = "contain", **policy: Any) -> Settings:
    return Settings.model_validate({"mode": mode, "policy": policy})


# --- one occurrence ----------------------------------------------------------------------------

REDACT, FLAG = CleanStep.REDACT, CleanStep.FLAG


@pytest.mark.parametrize(
    ("mode", "policy", "found", "place", "step", "why"),
    [
        ("contain", {}, {}, {}, REDACT, "the mode is contain"),
        ("redact", {}, {}, {}, REDACT, "the mode is redact"),
        ("observe", {}, {}, {}, FLAG, "observe"),
        ("contain", {"kill_switch": True}, {}, {}, FLAG, "kill switch"),
        ("observe", {"kill_switch": True}, {}, {}, FLAG, "kill switch"),
        ("contain", {}, {"status": Status.FALSE_POSITIVE}, {}, FLAG, "no credential"),
        ("contain", {}, {"severity": Severity.INFO}, {}, FLAG, "public by design"),
        ("contain", {}, {"facts": {"public": True}}, {}, FLAG, "nothing was redacted"),
        ("contain", {"redact_public": True}, {"facts": {"public": True}}, {}, REDACT, "contain"),
        ("contain", {"redact_public": True}, {"severity": Severity.INFO}, {}, REDACT, "contain"),
        ("observe", {"redact_public": True}, {"facts": {"public": True}}, {}, FLAG, "observe"),
        ("contain", {}, {"facts": {"honeytoken": "bait"}}, {}, REDACT, "contain"),
        ("contain", {}, {}, {"confidence": Confidence.MEDIUM}, FLAG, "medium confidence"),
        ("contain", {}, {}, {"confidence": Confidence.LOW}, FLAG, "low confidence"),
        (
            "contain",
            {"redact_confidence": "medium"},
            {},
            {"confidence": Confidence.MEDIUM},
            REDACT,
            "contain",
        ),
        # certain in one place is not certain in another
        (
            "contain",
            {},
            {"confidence": Confidence.HIGH},
            {"confidence": Confidence.MEDIUM},
            FLAG,
            "a person decides",
        ),
        # a closed incident says nothing about a copy that shows it still
        ("contain", {}, {"status": Status.CLOSED}, {}, REDACT, "contain"),
        ("contain", {}, {"verdict": Liveness.DEAD}, {}, REDACT, "contain"),
    ],
)
def test_clean(
    mode: str,
    policy: dict[str, Any],
    found: dict[str, Any],
    place: dict[str, Any],
    step: CleanStep,
    why: str,
) -> None:
    decision = decide_clean(incident(**found), occurrence(**place), settings(mode, **policy))
    assert decision.step is step
    assert why in decision.reason


# --- one credential ----------------------------------------------------------------------------

REVOKE, ASK, PERSON = ContainStep.REVOKE, ContainStep.ASK, ContainStep.PERSON
WAIT, NOTHING = ContainStep.WAIT, ContainStep.NOTHING
AUTO = {"revoke": "auto"}
NAMED = {"revoke_by_provider": {"github": "auto"}}
UNKNOWN: dict[str, Any] = {"verdict": Liveness.UNKNOWN, "identity": {}}
NOBODY: dict[str, Any] = {"identity": {}}


def decided(
    mode: str = "contain",
    policy: dict[str, Any] | None = None,
    found: dict[str, Any] | None = None,
    provider: dict[str, Any] | None = None,
    **more: Any,
) -> Decision:
    known = {"revoked_last_hour": 0, "has_value": True, "unknown_for_good": False, **more}
    return decide_contain(
        incident(**(found or {})),
        Abilities(**{**GITHUB, **(provider or {})}),
        settings(mode, **(policy or {})),
        **known,
    )


@pytest.mark.parametrize(
    ("case", "step", "why"),
    [
        # by mode and by provider
        ({}, ASK, "ask before revoking"),
        ({"policy": AUTO}, REVOKE, "by itself"),
        ({"policy": NAMED}, REVOKE, "by itself"),
        ({"policy": {"revoke": "never"}}, PERSON, "never to revoke at github"),
        ({"policy": {**AUTO, "revoke_by_provider": {"github": "never"}}}, PERSON, "never"),
        ({"policy": {**AUTO, "revoke_by_provider": {"github": "ask"}}}, ASK, "ask before"),
        ({"policy": {**AUTO, "revoke_by_provider": {"gitlab": "never"}}}, REVOKE, "by itself"),
        ({"mode": "redact", "policy": AUTO}, ASK, "the mode is redact"),
        ({"mode": "observe", "policy": AUTO}, ASK, "the mode is observe"),
        # the kill switch stops even what a person approved
        ({"policy": {**AUTO, "kill_switch": True}}, NOTHING, "kill switch"),
        (
            {"policy": {"kill_switch": True}, "found": {"approved_by": "dora"}},
            NOTHING,
            "kill switch",
        ),
        # over, dead
        ({"policy": AUTO, "found": {"status": Status.CLOSED}}, NOTHING, "is closed"),
        ({"policy": AUTO, "found": {"status": Status.FALSE_POSITIVE}}, NOTHING, "false-positive"),
        ({"policy": AUTO, "found": {"verdict": Liveness.DEAD}}, NOTHING, "it is dead"),
        ({"policy": AUTO, "found": {"dead_at": datetime(2026, 1, 1, tzinfo=UTC)}}, NOTHING, "dead"),
        # made to be public: nobody is asked to revoke it, unless somebody wants that
        ({"policy": AUTO, "found": {"facts": {"public": True}}}, NOTHING, "nothing is revoked"),
        (
            {
                "policy": AUTO,
                "found": {"facts": {"public": True}},
                "provider": {"can_revoke": False},
            },
            NOTHING,
            "nothing is revoked",
        ),
        ({"found": {"facts": {"public": True}, "approved_by": "dora"}}, REVOKE, "by dora"),
        # bait: not even when a person approved
        (
            {"policy": AUTO, "found": {"facts": {"honeytoken": "it is bait"}}},
            NOTHING,
            "it is bait: nobody was asked about it",
        ),
        (
            {"found": {"facts": {"honeytoken": "it is bait"}, "approved_by": "dora"}},
            NOTHING,
            "it is bait",
        ),
        # nobody can, or nothing to do it with
        ({"policy": AUTO, "provider": {"can_revoke": False}}, PERSON, "no way to revoke"),
        ({"policy": AUTO, "has_value": False}, PERSON, "not kept"),
        ({"found": {"approved_by": "dora"}, "has_value": False}, PERSON, "not kept"),
        ({"found": {"approved_by": "d"}, "provider": {"can_revoke": False}}, PERSON, "no way"),
        # a person's word overrules modes, budgets and doubts
        ({"found": {"approved_by": "dora"}}, REVOKE, "approved by dora"),
        ({"mode": "redact", "found": {"approved_by": "dora"}}, REVOKE, "approved by dora"),
        ({"found": {"approved_by": "d", **UNKNOWN}}, REVOKE, "approved by d"),
        (
            {
                "policy": {**AUTO, "revoke_budget_per_hour": 0},
                "found": {"approved_by": "dora"},
            },
            REVOKE,
            "approved",
        ),
        # public by design
        ({"policy": AUTO, "found": {"severity": Severity.INFO}}, NOTHING, "public by design"),
        # doubts about what it is
        ({"policy": AUTO, "found": {"confidence": Confidence.MEDIUM}}, ASK, "not certain"),
        # doubts about whether it lives
        ({"policy": AUTO, "found": UNKNOWN}, WAIT, "not said yet"),
        ({"policy": AUTO, "found": {"verdict": None}}, WAIT, "not said yet"),
        ({"policy": NAMED, "found": UNKNOWN}, WAIT, "not said yet"),
        ({"policy": AUTO, "found": UNKNOWN, "unknown_for_good": True}, ASK, "cannot be undone"),
        ({"policy": NAMED, "found": UNKNOWN, "unknown_for_good": True}, ASK, "cannot be undone"),
        (
            {"policy": AUTO, "found": UNKNOWN, "provider": {"can_verify": False}},
            ASK,
            "nobody knows whether it lives",
        ),
        (
            {
                "policy": AUTO,
                "found": UNKNOWN,
                "unknown_for_good": True,
                "provider": {"reversible": True},
            },
            REVOKE,
            "by itself",
        ),
        (
            {
                "policy": AUTO,
                "found": UNKNOWN,
                "provider": {"reversible": True, "can_verify": False},
            },
            REVOKE,
            "by itself",
        ),
        # doubts about what it reaches: only naming the provider answers for that
        ({"policy": AUTO, "found": NOBODY}, ASK, "owner and reach are unclear"),
        ({"policy": NAMED, "found": NOBODY}, REVOKE, "by itself"),
        ({"policy": AUTO, "found": NOBODY, "provider": {"reversible": True}}, REVOKE, "by itself"),
        # the budget
        ({"policy": {**AUTO, "revoke_budget_per_hour": 5}, "revoked_last_hour": 4}, REVOKE, "by"),
        ({"policy": {**AUTO, "revoke_budget_per_hour": 5}, "revoked_last_hour": 5}, ASK, "of 5"),
        ({"policy": {**AUTO, "revoke_budget_per_hour": 0}}, ASK, "budget of 0"),
    ],
)
def test_contain(case: dict[str, Any], step: ContainStep, why: str) -> None:
    decision = decided(**case)
    assert decision.step is step
    assert why in decision.reason


# --- how bad it is -----------------------------------------------------------------------------

PLAIN: dict[str, Any] = {"verdict": None, "identity": {}, "facts": {}}
ALONE = Audience("private")


@pytest.mark.parametrize(
    ("base", "found", "audiences", "level", "why"),
    [
        ("medium", {}, [ALONE], "medium", "medium by kind"),
        ("info", {"verdict": Liveness.LIVE}, [Audience("public", shared=True)], "info", "design"),
        ("low", {"facts": {"public": True}}, [Audience("public", shared=True)], "low", "design"),
        ("high", {"facts": {"public": True}, "verdict": Liveness.LIVE}, [ALONE], "low", "design"),
        ("critical", {"facts": {"honeytoken": "bait"}}, [ALONE], "critical", "bait, and somebody"),
        ("critical", {"verdict": Liveness.DEAD}, [ALONE], "low", "dead when it was checked"),
        # dead because we revoked it: it was as bad as it was
        (
            "critical",
            {"verdict": Liveness.DEAD, "revoked_at": datetime(2026, 1, 1, tzinfo=UTC)},
            [ALONE],
            "critical",
            "by kind",
        ),
        ("medium", {"verdict": Liveness.LIVE}, [ALONE], "high", "it is live"),
        ("high", {"verdict": Liveness.LIVE}, [ALONE], "high", "high by kind"),
        ("low", {"identity": {"privileged": True}}, [ALONE], "high", "administrator"),
        ("high", {"identity": {"privileged": True}}, [ALONE], "critical", "administrator"),
        ("medium", {"facts": {"lifetime_seconds": 86401}}, [ALONE], "high", "lives longer"),
        ("medium", {"facts": {"lifetime_seconds": 86400}}, [ALONE], "medium", "by kind"),
        ("medium", {"facts": {"never_expires": True}}, [ALONE], "high", "makes it expire"),
        ("medium", {"facts": {"lifetime_seconds": "long"}}, [ALONE], "medium", "by kind"),
        ("medium", {}, [Audience("public", shared=True)], "high", "another organisation"),
        ("medium", {}, [Audience("private", guests=True)], "high", "guests"),
        # one step for outsiders, however many kinds of them
        ("low", {}, [Audience("private", shared=True, guests=True)], "medium", "organisation"),
        ("medium", {}, [Audience("public")], "medium", "everybody in the workspace"),
        ("medium", {}, [ALONE, ALONE], "medium", "by kind"),
        ("medium", {}, [ALONE, ALONE, ALONE], "high", "copied to 3 places"),
        ("low", {}, [], "low", "low by kind"),
    ],
)
def test_severity(
    base: str, found: dict[str, Any], audiences: list[Audience], level: str, why: str
) -> None:
    places = [occurrence(n, audience=each) for n, each in enumerate(audiences)]
    known = incident(**{**PLAIN, **found})
    got, reasons = severity(Severity.of(base), known, places, settings())
    assert got is Severity.of(level)
    assert why in " ".join(reasons)


# --- where the incident stands -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "decision", "status", "waiting_for"),
    [
        (incident(status=Status.CLOSED), Decision(REVOKE, "x"), Status.CLOSED, ""),
        (incident(status=Status.FALSE_POSITIVE), None, Status.FALSE_POSITIVE, ""),
        (dead(status=Status.CLOSED), None, Status.CLOSED, ""),
        (dead(status=Status.OPEN), None, Status.CONTAINED, ""),
        (dead(status=Status.WAITING), Decision(NOTHING, "it is dead"), Status.CONTAINED, ""),
        (incident(waiting_for="w"), None, Status.WAITING, "w"),
        (incident(), Decision(ASK, "why"), Status.WAITING, "approval to revoke it: why"),
        (incident(), Decision(PERSON, "why"), Status.WAITING, "a person to revoke it: why"),
        (incident(), Decision(NOTHING, "why"), Status.WAITING, "a person to decide: why"),
        (incident(), Decision(REVOKE, "why"), Status.OPEN, ""),
        (incident(), Decision(WAIT, "why"), Status.OPEN, ""),
    ],
)
def test_status(
    found: Incident, decision: Decision | None, status: Status, waiting_for: str
) -> None:
    assert status_of(found, decision) == (status, waiting_for)


def test_an_unknown_verdict_never_contains() -> None:
    for step in (REVOKE, ASK, PERSON, WAIT, NOTHING):
        status, _ = status_of(incident(**UNKNOWN), Decision(step, "x"))
        assert status is not Status.CONTAINED


def test_places_that_need_people() -> None:
    places = [occurrence(n, state=state) for n, state in enumerate(CleanState)]
    left = {each.state for each in needs_people([*places, asked(99)])}
    assert left == {CleanState.REMAINS, CleanState.FLAGGED, CleanState.ASKED}
