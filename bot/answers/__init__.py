"""What does one incident answer? The seven questions, as plain text for cards, pages and the CLI.

Nothing here is escaped for any place; whoever shows it escapes all of it. What people or services
wrote (names, titles, reasons) is made one line without control characters and capped in length.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.answers import fate, next_step, what, where
from bot.answers.model import Answers, Clock, Copy, ProviderWords
from bot.answers.where import place
from bot.incident import Incident, Occurrence
from bot.words import one_line, sentence

__all__ = ["Answers", "Clock", "Copy", "ProviderWords", "incident_answers", "place"]


def incident_answers(
    incident: Incident, occurrences: Sequence[Occurrence], provider: ProviderWords, now: datetime
) -> Answers:
    """The seven questions, answered from what is known at `now`.

    Never says dead without a proof, never says clean while a copy still shows it, and says
    plainly where nobody can tell.
    """
    copies = tuple(where.copy(each) for each in occurrences)
    return Answers(
        number=incident.id,
        headline=what.headline(incident),
        state=what.state(incident),
        what=f"{one_line(incident.title)} ({one_line(incident.masked, 40)})",
        certainty=what.certainty(incident),
        severity=what.severity(incident),
        verdict=what.verdict(incident, provider),
        identity=what.identity(incident, provider),
        scopes=what.scopes(incident),
        expiry=what.expiry(incident, now),
        where=where.where(incident, occurrences),
        copies=copies,
        readers=where.readers([each.audience for each in occurrences]),
        dead=fate.dead(incident),
        used=fate.used(incident, provider),
        exposure=fate.exposure(incident, now),
        clocks=fate.clocks(incident),
        owner=next_step.owner(incident, occurrences),
        next_step=next_step.next_step(incident, occurrences, provider),
        replacement=sentence(one_line(provider.advice, 400)),
        rotate_url=provider.rotate_url,
        controls=next_step.controls(incident),
    )
