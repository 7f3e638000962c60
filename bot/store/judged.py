"""How often was each rule right, by what people and providers said about its incidents?"""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from bot.incident import Status
from bot.store.dialect import insert
from bot.store.rows import RuleScore
from bot.store.tables import incident, score


@dataclass(frozen=True)
class Judged:
    """The incidents of one rule."""

    rule: str
    title: str
    incidents: int
    right: int
    """Revoked, or closed by a person as dealt with."""
    wrong: int
    """Called a false positive."""

    @property
    def precision(self) -> str:
        """ "9 of 10"; "-" where nobody judged yet."""
        judged = self.right + self.wrong
        return f"{self.right} of {judged}" if judged else "-"


def judged(conn: sa.Connection) -> list[Judged]:
    """By rule, those with the most false positives first."""
    wrong = incident.c.status == Status.FALSE_POSITIVE.value
    by_person = sa.and_(
        incident.c.status == Status.CLOSED.value, incident.c.closed_by != "leakwatch"
    )
    right = sa.and_(sa.not_(wrong), sa.or_(incident.c.revoked_at.is_not(None), by_person))
    query = sa.select(
        incident.c.rule,
        sa.func.max(incident.c.title),
        sa.func.count(),
        sa.func.sum(sa.case((right, 1), else_=0)),
        sa.func.sum(sa.case((wrong, 1), else_=0)),
    ).group_by(incident.c.rule)
    rows = [Judged(a, b, int(c), int(d), int(e)) for a, b, c, d, e in conn.execute(query)]
    return sorted(rows, key=lambda each: (-each.wrong, -each.incidents, each.rule))


def count(conn: sa.Connection, rule: str, *, right: bool) -> None:
    """A person agreed or disagreed with a rule."""
    column = score.c.right if right else score.c.wrong
    conn.execute(
        insert(conn, score)
        .values(rule=rule, right=int(right), wrong=int(not right))
        .on_conflict_do_update(index_elements=["rule"], set_={column.name: column + 1})
    )


def scores(conn: sa.Connection) -> list[RuleScore]:
    """How often people agreed with each rule."""
    return [
        RuleScore(r["rule"], r["right"], r["wrong"])
        for r in conn.execute(sa.select(score).order_by(score.c.rule)).mappings()
    ]
