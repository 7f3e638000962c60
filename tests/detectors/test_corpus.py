"""How many of the credentials in whole conversations are found, and how much is cried wolf?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest
import regex
import yaml

from detectors import Confidence, Finding, Scanner, redact_text
from detectors.model import Sample
from detectors.rules import by_id

CORPUS = Path(__file__).parent / "corpus"
FLOORS = {
    # recall, precision; what is shown to people counts (medium and up)
    "chat": (1.0, 1.0),
    "ticket": (1.0, 1.0),
    "logs": (1.0, 1.0),
    "code": (1.0, 1.0),
}
LABEL = regex.compile(r"\{\{(?P<rule>[a-z0-9-]+)(?:#(?P<nth>\d))?(?:\.(?P<companion>\w+))?\}\}")
SCANNER = Scanner()


@dataclass
class Conversation:
    name: str
    text: str
    wanted: list[tuple[str, str]] = field(default_factory=list)
    """(rule id, value) in the order of the text."""


def read(kind: str, seed: int) -> Iterator[Conversation]:
    for entry in yaml.safe_load((CORPUS / f"{kind}.yaml").read_text(encoding="utf-8")):
        random = Random(f"{kind} {entry['name']} {seed}")
        forged: dict[tuple[str, str], Sample] = {}
        wanted: list[tuple[str, str]] = []

        def fill(
            label: regex.Match[str],
            random: Random = random,
            forged: dict[tuple[str, str], Sample] = forged,
            wanted: list[tuple[str, str]] = wanted,
        ) -> str:
            rule_id = label["rule"]
            key = (rule_id, label["nth"] or "1")
            sample = forged.setdefault(key, by_id(rule_id).sample(random))
            if label["companion"]:
                return sample.companions[label["companion"]]
            wanted.append((rule_id, sample.secret))
            return sample.secret

        yield Conversation(entry["name"], LABEL.sub(fill, entry["text"]), wanted)


def shown(text: str) -> list[Finding]:
    return [each for each in SCANNER.scan(text) if each.confidence >= Confidence.MEDIUM]


def is_it(finding: Finding, wanted: tuple[str, str]) -> bool:
    rule, value = by_id(wanted[0]), wanted[1]
    # which of the generic rules saw a password first is nobody's concern
    same = finding.rule.id == rule.id or finding.rule.issuer is rule.issuer is None
    return same and finding.secret.reveal() == value


@pytest.mark.parametrize("kind", FLOORS)
def test_recall_and_precision(kind: str) -> None:
    found = wanted = alarms = 0
    worst: list[str] = []
    for seed in range(5):
        for conversation in read(kind, seed):
            findings = shown(conversation.text)
            for each in conversation.wanted:
                wanted += 1
                hits = [finding for finding in findings if is_it(finding, each)]
                if hits:
                    found += 1
                else:
                    worst.append(f"missed {each[0]} in {conversation.name!r}")
            for finding in findings:
                if not any(is_it(finding, each) for each in conversation.wanted):
                    alarms += 1
                    worst.append(f"false alarm {finding.rule.id} in {conversation.name!r}")
    recall, precision = found / wanted, found / (found + alarms)
    report = "\n".join(sorted(set(worst)))
    assert recall >= FLOORS[kind][0], f"recall {recall:.3f}\n{report}"
    assert precision >= FLOORS[kind][1], f"precision {precision:.3f}\n{report}"


@pytest.mark.parametrize("kind", FLOORS)
def test_nothing_of_a_found_secret_is_left(kind: str) -> None:
    for conversation in read(kind, 7):
        findings = shown(conversation.text)
        left = redact_text(conversation.text, findings, lambda _: "[removed: it, incident 3]")
        for finding in findings:
            value = finding.secret.reveal()
            assert value not in left, conversation.name
            again = [each.rule.id for each in shown(left) if each.secret == finding.secret]
            assert again == [], conversation.name


@pytest.mark.parametrize("conversation", [*read("lookalikes", 0)], ids=lambda each: each.name)
def test_look_alikes_stay_silent(conversation: Conversation) -> None:
    assert conversation.wanted == []
    alarms = [(each.rule.id, each.secret.masked, each.reasons) for each in shown(conversation.text)]
    assert alarms == []
