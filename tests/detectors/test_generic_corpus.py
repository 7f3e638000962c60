"""Are credentials without a shape found wherever people write them, and is the rest left alone?"""

from __future__ import annotations

import pytest

from detectors import Confidence, Finding, Scanner
from tests.detectors import generic_text

SCANNER = Scanner()
FLOORS = {"prose": 0.97, "settings": 0.97, "code": 0.97, "logs": 0.97}
"""Recall at medium and up with the exact value."""
SEEDS = range(1)
ALARMS = 0.005
"""Share of look-alikes that may be shown; none at high."""


def shown(text: str) -> list[Finding]:
    return [each for each in SCANNER.scan(text) if each.confidence >= Confidence.MEDIUM]


@pytest.mark.parametrize("kind", FLOORS)
def test_recall_and_exact_values(kind: str) -> None:
    wanted = found = others = 0
    missed: list[str] = []
    sorts: dict[str, list[bool]] = {}
    for seed in SEEDS:
        for snippet in generic_text.snippets(kind, seed):
            values = {finding.secret.reveal() for finding in shown(snippet.text)}
            for sort, value in snippet.wanted:
                wanted += 1
                # base64 of a Secret's value is found decoded or as it stands
                hit = value in values or (sort == "base64" and bool(values))
                found += hit
                sorts.setdefault(sort, []).append(hit)
                if not hit:
                    missed.append(f"{sort} in {snippet.template!r}")
            if all(sort != "base64" for sort, _ in snippet.wanted):
                others += len(values - {value for _, value in snippet.wanted})
    assert wanted > 100
    assert found / wanted >= FLOORS[kind], "\n".join(sorted(set(missed)))
    assert others / wanted <= 0.01
    for sort, hits in sorts.items():
        assert sum(hits) >= len(hits) * 0.8 - 1, sort


def test_look_alikes_stay_silent() -> None:
    total = 0
    alarms: list[str] = []
    for snippet in generic_text.look_alikes(0):
        total += 1
        findings = shown(snippet.text)
        assert not any(each.confidence == Confidence.HIGH for each in findings), snippet.text
        alarms += [f"{findings[0].rule.id} in {snippet.template!r}"] if findings else []
    assert total >= 1_500
    assert len(alarms) / total <= ALARMS, "\n".join(alarms)


def test_there_are_enough_of_both() -> None:
    assert sum(len(generic_text.templates(kind)) for kind in FLOORS) >= 400
