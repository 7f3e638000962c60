"""How does a verification or a revocation end, whoever the issuer is?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.model import Liveness, Outcome, Result, Verdict
from bot.providers.http import RETRY, Answer, NoAnswer

SLOW_DEATH: Final = 5.0
"""Seconds until the next check when the issuer accepted a revocation that does not show yet."""


def live(reason: str) -> Verdict:
    """The issuer said that it lives."""
    return Verdict(Liveness.LIVE, reason)


def dead(reason: str) -> Verdict:
    """The issuer said, definitely, that it is dead."""
    return Verdict(Liveness.DEAD, reason)


def unknown(reason: str, *, retry_after: float | None = None, permanent: bool = False) -> Verdict:
    """Nobody said anything that may be believed."""
    return Verdict(Liveness.UNKNOWN, reason, retry_after, permanent)


def unclear(answer: Answer | NoAnswer, what: str = "") -> Verdict:
    """UNKNOWN from an answer that proves nothing: busy, broken, captive or undocumented.

    `what` names the call for people: "GET /user".
    """
    if isinstance(answer, NoAnswer):
        if answer.permanent:
            return unknown(answer.reason, permanent=True)
        return unknown(answer.reason, retry_after=RETRY)
    return unknown(said(answer, what), retry_after=answer.retry_after or RETRY)


def said(answer: Answer, what: str = "") -> str:
    """What was asked and answered, as a clause: "api.github.com answered 401 to GET /user"."""
    words = f"{answer.host} answered {answer.status}"
    if what:
        words += f" to {what}"
    if answer.status < 500 and not answer.is_json:
        words += ", not as JSON"
    return words


@dataclass(frozen=True)
class Step:
    """What came of asking for a revocation; whether it is dead is asked separately."""

    outcome: Outcome | None
    """None: accepted, or perhaps accepted: the check decides. Else the end, unless dead."""
    method: str
    reason: str = ""
    retry_after: float | None = None
    slow: float = SLOW_DEATH
    """Seconds after which the next check makes sense."""
    remains: tuple[str, ...] = ()
    proof: Verdict | None = None
    """Set when the answer itself proves the death; then no check is made."""


def accepted(method: str, reason: str = "", *, slow: float = SLOW_DEATH) -> Step:
    """The issuer took the order. That alone proves nothing."""
    return Step(None, method, reason, slow=slow)


def by_person(method: str, reason: str) -> Step:
    """Only a person can go on."""
    return Step(Outcome.NEEDS_PERSON, method, reason)


def failed(method: str, answer: Answer | NoAnswer, what: str = "") -> Step:
    """The order was not taken; a request that may have arrived leaves the decision to the check."""
    if isinstance(answer, NoAnswer):
        if answer.sent:
            return Step(None, method, answer.reason, slow=RETRY)
        retry = None if answer.permanent else RETRY
        return Step(Outcome.FAILED, method, answer.reason, retry)
    retry = (answer.retry_after or RETRY) if answer.troubled else None
    return Step(Outcome.FAILED, method, said(answer, what), retry)


def revoke(verify: Callable[[], Verdict], act: Callable[[Verdict], Step]) -> Result:
    """Verify, act once, verify again; DONE only when the second verify says dead.

    ALREADY when it was dead before. An accepted order that does not show yet is FAILED with
    `retry_after`: the caller repeats the check, and repeating `revoke` is safe.
    """
    before = verify()
    if before.liveness is Liveness.DEAD:
        return Result(Outcome.ALREADY, "verify", f"It was dead before: {before.reason}.")
    step = act(before)
    if step.outcome is Outcome.NEEDS_PERSON or step.outcome is Outcome.REFUSED:
        return Result(step.outcome, step.method, step.reason, step.remains)
    after = step.proof or verify()
    if after.liveness is Liveness.DEAD:
        reason = f"Proven dead: {after.reason}."
        return Result(Outcome.DONE, step.method, reason, step.remains)
    if step.outcome is not None:
        return Result(
            step.outcome,
            step.method,
            f"Not revoked: {step.reason}.",
            retry_after=step.retry_after,
            taken=False,
        )
    if after.liveness is Liveness.LIVE:
        what = "accepted, not yet dead" if not step.reason else f"{step.reason}, still alive"
        return Result(Outcome.FAILED, step.method, f"{what}: {after.reason}", retry_after=step.slow)
    retry = None if after.permanent else max(after.retry_after or RETRY, step.slow)
    what = "accepted, but not proven" if not step.reason else step.reason
    return Result(Outcome.FAILED, step.method, f"{what}: {after.reason}", retry_after=retry)
