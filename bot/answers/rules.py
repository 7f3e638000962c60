"""What is said about rules: why something was found, what was imported, what is accepted?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.words import count, one_line
from detectors.model import Confidence

EXPLAIN_NOTHING = (
    "No keyword of any kind stands in the text, in no reading of it, so no pattern was tried."
)
EXPLAIN_SILENT = "Tried because of a keyword, and not there:"
NOTHING_ALLOWED = "Nothing is accepted: policy.allow is empty, and nobody called a false positive."


def explain_head(rule: str, masked: str, start: int, end: int, found: bool) -> str:
    """The first line about a candidate."""
    word = "FOUND" if found else "not found"
    return f"{word}  {rule}  {one_line(masked, 40)}  characters {start} to {end}"


def explain_threshold(confidence: Confidence, floor: Confidence) -> str:
    """Whether the confidence is enough, as a clause."""
    if confidence >= floor:
        return f"{confidence.word} is enough: from {floor.word} on it counts"
    return f"{confidence.word} is below policy.min_confidence, which is {floor.word}"


def explain_allowed(what: str | None) -> str:
    """Whether the allow-list accepts it, as a clause."""
    return (
        "no entry accepts it" if what is None else f"accepted by the entry: {one_line(what, 120)}"
    )


def imported(carried: int, lost: int, file: str) -> str:
    """What came of a file of rules, and what to do with it."""
    text = f"{count(carried, 'rule')} carried over, {lost} not used."
    if carried:
        text += (
            f" To use them, add the file to the settings: rule_files: [{one_line(file, 200)}]."
            " They find with medium confidence: people decide before anything is redacted."
        )
    return text


def allow_state(over: bool, soon: bool) -> str:
    """Whether an entry counts, in a word or two."""
    return "expired: does not count" if over else "ends soon" if soon else "counts"


def allow_entries(entries: int, hits: int) -> str:
    """The allow-list in numbers, for `doctor`."""
    return f"{count(entries, 'entry', 'entries')}, {count(hits, 'finding')} accepted so far"


def files_line(used: int, files: int, lost: int) -> str:
    """The imported rules in numbers, for `doctor`."""
    return f"{count(used, 'rule')} of {count(files, 'file')} in use, {lost} not usable"


def allow_check(over: Sequence[str], soon: Sequence[str], unknown: Sequence[str]) -> str:
    """What `doctor` says about the allow-list when something is to be done; empty when not."""
    said = [f"expired, counts no longer: {'; '.join(over)}"] if over else []
    said += [f"ends within two weeks: {'; '.join(soon)}"] if soon else []
    said += [f"names a kind that does not exist: {', '.join(unknown)}"] if unknown else []
    return "; ".join(said)


def allowed_line(times: Mapping[str, int]) -> str:
    """How much the allow-list has accepted, for `status`; empty when nothing."""
    total = sum(times.values())
    if not total:
        return ""
    return (
        f"{count(total, 'finding')} made no incident, because the allow-list accepts "
        f"{'it' if total == 1 else 'them'}. `leakwatch rules allow` lists the entries."
    )


def accepted_in_scan(what: str, reason: str, times: int) -> str:
    """What `scan` says about an entry that accepted something."""
    return f"accepted {count(times, 'time')}: {one_line(what, 120)} ({one_line(reason, 120)})"


def precision_line(title: str, rule: str, incidents: int, precision: str, wrong: int) -> str:
    """One kind in the exposure report: how often it was right."""
    said = "nobody judged yet" if precision == "-" else f"right in {precision} that were judged"
    more = f", {count(wrong, 'false positive')}" if wrong else ""
    return f"{one_line(title, 80)} ({rule}): {count(incidents, 'incident')}, {said}{more}"
