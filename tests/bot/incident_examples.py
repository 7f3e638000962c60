"""Incidents, occurrences and a provider to show, shared by the tests of this folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.incident import CleanState, Incident, Occurrence, Status
from bot.model import Audience, Liveness, Location, Outcome, Person
from detectors.model import Confidence, Severity

WRITTEN = datetime(2026, 11, 23, 10, 30, 0, tzinfo=UTC)
NOW = WRITTEN + timedelta(hours=2, minutes=5)
ANN = Person("slack:acme", "U0ANN", "ann")


@dataclass(frozen=True)
class Words:
    """What a provider says about itself."""

    title: str = "GitHub"
    reversible: bool = False
    can_revoke: bool = True
    cascades: str = "every session made with it"
    runbook: str = "Open Settings, Developer settings, Tokens; press Delete."
    rotate_url: str = "https://github.com/settings/tokens"
    advice: str = "Use a GitHub App with tokens that live an hour"


def incident(**changes: Any) -> Incident:
    values: dict[str, Any] = {
        "id": 12,
        "fingerprint": "f" * 64,
        "rule": "github-pat",
        "issuer": "github",
        "title": "GitHub personal access token (classic)",
        "masked": "ghp_…9xQ2",
        "confidence": Confidence.HIGH,
        "severity": Severity.CRITICAL,
        "severity_reasons": ("it is live", "it may do everything"),
        "status": Status.WAITING,
        "waiting_for": "approval to revoke it: irreversible",
        "reasons": ("its checksum is right",),
        "verdict": Liveness.LIVE,
        "verdict_reason": "GET /user answered 200",
        "verified_at": WRITTEN + timedelta(seconds=3),
        "identity": {
            "subject": "acme-ci",
            "organisation": "acme",
            "machine": True,
            "scopes": ["repo", "admin:org"],
            "privileged": True,
        },
        "first_written_at": WRITTEN,
        "detected_at": WRITTEN + timedelta(seconds=1),
        "version": 7,
        "updated_at": WRITTEN + timedelta(seconds=4),
        "copies": 2,
        "uncleaned": 1,
    }
    return Incident(**{**values, **changes})


def dead(**changes: Any) -> Incident:
    values: dict[str, Any] = {
        "status": Status.CONTAINED,
        "waiting_for": "",
        "verdict": Liveness.DEAD,
        "verdict_reason": "GET /user answered 401",
        "redacted_at": WRITTEN + timedelta(seconds=2),
        "revoked_at": WRITTEN + timedelta(minutes=3),
        "revoked_by": "slack:acme/U0DORA (dora)",
        "revoke_outcome": Outcome.DONE,
        "revoke_method": "self-revoke",
        "dead_at": WRITTEN + timedelta(minutes=3, seconds=20),
        "dead_proof": "GET /user answered 401",
        "checks": 3,
        "last_check_at": WRITTEN + timedelta(hours=2),
        "uncleaned": 0,
    }
    return incident(**{**values, **changes})


def occurrence(number: int = 31, **changes: Any) -> Occurrence:
    values: dict[str, Any] = {
        "id": number,
        "incident": 12,
        "location": Location(
            "slack:acme",
            "C0GENERAL",
            f"msg/1700000000.{number:06d}",
            f"https://acme.slack.com/archives/C0GENERAL/p1700000000{number:06d}",
            "#general",
        ),
        "kind": "message",
        "author": ANN,
        "audience": Audience("public", guests=True, members=120),
        "written_at": WRITTEN,
        "detected_at": WRITTEN + timedelta(seconds=1),
        "state": CleanState.CLEANED,
        "outcome": Outcome.DONE,
        "method": "admin-delete",
        "remains": ("exports of the workspace may keep the old text",),
        "redacted_at": WRITTEN + timedelta(seconds=2),
    }
    return Occurrence(**{**values, **changes})


def asked(number: int = 32, **changes: Any) -> Occurrence:
    values: dict[str, Any] = {
        "location": Location(
            "jira:acme",
            "OPS",
            "10001/comment/10100",
            "https://acme.atlassian.net/browse/OPS-12",
            "OPS-12, comment",
        ),
        "kind": "comment",
        "author": Person("jira:acme", "5b10", "Ben"),
        "audience": Audience("restricted", note="3 watchers were mailed"),
        "state": CleanState.ASKED,
        "outcome": Outcome.NEEDS_PERSON,
        "method": "ask-author",
        "remains": (),
        "redacted_at": None,
        "ask_deadline": WRITTEN + timedelta(hours=1),
    }
    return occurrence(number, **{**values, **changes})
