"""How fast is the scanner beside others, and does it stay so as texts and rules grow?

    python -m benchmarks.scanner [--corpus chat.jsonl.gz] [--tickets tickets.jsonl.gz] [--seconds 2]

Chat messages and tickets come from files of JSON lines with a "text" (gzipped or not), else they
are generated, as log pastes and the 10 MB file always are. Everything is timed in this one run, on
one thread, in processor time; each figure is the best of several rounds. Other scanners stand
beside it where they are installed; see `benchmarks/peers.py`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from benchmarks.peers import Peer, every
from detectors import ALL_RULES, Rule, Scanner
from tests.detectors.nasty import SHAPES, never_the_same

_TEXT = """
the a to of in is it for on that this with be at have not you we i can do are from or so but
deploy build staging prod test fix merge branch review ticket server error log timeout retry
please thanks ok done today tomorrow meeting again works broken why how when maybe looks good
"""
WORDS = _TEXT.split()
_FEW = 300
"""Messages for those that take milliseconds a message."""
_PATIENCE = 60.0
"""Seconds that one scanner may take for a text; by its pace on shorter ones it is left out."""


def generated(random: Random, count: int, mean: int = 12) -> list[str]:
    """Messages made of common words, about `mean` of them, a link or a number now and then."""
    messages = []
    for _ in range(count):
        size = max(1, min(5 * mean, round(random.expovariate(1 / mean))))
        words = random.choices(WORDS, k=size)
        if random.random() < 0.05:
            words.append(f"https://wiki.corp.internal/display/{random.randrange(10**6)}")
        if random.random() < 0.05:
            words.append(str(random.randrange(10**5)))
        messages.append(" ".join(words))
    return messages


def generated_logs(random: Random, characters: int) -> str:
    """Lines of a service's log: times, levels, request ids, addresses, query strings, traces."""
    lines = []
    size = 0
    while size < characters:
        line = (
            f"2026-11-{random.randrange(1, 29):02}T{random.randrange(24):02}:"
            f"{random.randrange(60):02}:07.{random.randrange(1000):03}Z "
            f"{random.choice(('INFO', 'WARN', 'ERROR', 'DEBUG'))} "
            f"[{random.choice(('http-nio-8080', 'worker', 'scheduler'))}-{random.randrange(64)}] "
            f"request={random.getrandbits(64):016x} user={random.randrange(10**6)} "
            f"{random.choice(('GET', 'POST', 'PUT'))} /api/v2/{random.choice(WORDS)}/"
            f"{random.randrange(10**5)}?page={random.randrange(90)} "
            f"{random.choice((200, 404, 500))} "
            f"{random.randrange(9000)}ms {' '.join(random.choices(WORDS, k=6))}"
        )
        lines.append(line)
        size += len(line) + 1
    return "\n".join(lines)[:characters]


def read(path: Path) -> list[str]:
    """The texts of a file of JSON lines."""
    data = path.read_bytes()
    if path.suffix == ".gz":
        data = gzip.decompress(data)
    return [json.loads(line)["text"] for line in data.splitlines()]


def with_leaks(messages: Sequence[str], random: Random, share: float) -> list[str]:
    """`messages` with a forged credential in every (1/share)th one."""
    return [
        f"{text} {random.choice(ALL_RULES).sample(random).text}"
        if random.random() < share
        else text
        for text in messages
    ]


def cloned(rules: Sequence[Rule], random: Random) -> tuple[Rule, ...]:
    """As many rules again, alike in all but their keywords: kinds that this text never shows."""
    clones = []
    for number, rule in enumerate(rules):
        keywords = tuple(
            "".join(random.choices("bcdfghjklmnpqrstvwxz0123456789", k=max(4, len(keyword))))
            for keyword in rule.keywords
        )
        clones.append(replace(rule, id=f"{rule.id}-{number}", keywords=keywords))
    return (*rules, *clones)


def best(work: Callable[[], object], seconds: float, least: int = 3) -> float:
    """Processor seconds of the fastest of as many rounds as fit into `seconds`, `least` or more."""
    times: list[float] = []
    while len(times) < least or sum(times) < seconds:
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
        if len(times) >= 50:
            break
    return min(times)


def beside(title: str, texts: Sequence[str], peers: Sequence[Peer], seconds: float) -> None:
    """A table of all peers over `texts`; the slow ones see the first few of many only."""
    size = sum(map(len, texts))
    print(f"\n{title}: {len(texts):,} x {size / len(texts):,.0f} characters")
    print(f"  {'':<34}{'a text':>14}{'MB/s':>10}{'times ours':>12}{'findings':>14}")
    ours = 0.0
    for peer in peers:
        if peer.scan is None:
            print(f"  {peer.name:<34}{peer.missing:>14}")
            continue
        scan = peer.scan
        some = texts[:_FEW] if peer.slow else texts
        length = sum(map(len, some))
        pace = _pace(scan, some)
        if pace * length > _PATIENCE:
            print(f"  {peer.name:<34}{f'left out: about {pace * length:,.0f} s':>36}")
            continue
        counts: list[int] = []
        taken = best(lambda: counts.append(sum(map(scan, some))), seconds, 2)  # noqa: B023
        ours = ours or taken / length
        found = f"{counts[-1]}" if len(some) == len(texts) else f"{counts[-1]} in {len(some)}"
        print(
            f"  {peer.name:<34}{taken / len(some) * 1e6:>11,.1f} µs{length / taken / 1e6:>10.2f}"
            f"{taken / length / ours:>12.1f}{found:>14}"
        )


def _pace(scan: Callable[[str], int], texts: Sequence[str]) -> float:
    """Seconds a character, from the first stretch of the texts; also a warming-up."""
    few = [text[:100_000] for text in texts[:20]]
    scan(few[0])
    began = time.process_time()
    for text in few:
        scan(text)
    return (time.process_time() - began) / sum(map(len, few))


def growth(scanner: Scanner, messages: Sequence[str], random: Random, seconds: float) -> None:
    """Twice the rules, one leak in a hundred messages, longer and longer text; ours alone."""
    twice = Scanner(cloned(ALL_RULES, random))

    def each(made: Scanner, texts: Sequence[str]) -> Callable[[], object]:
        return lambda: [made.scan(text) for text in texts]

    clean = best(each(scanner, messages), seconds) / len(messages)
    doubled = best(each(twice, messages), seconds) / len(messages)
    leaking = with_leaks(messages, random, 0.01)
    leaks = best(each(scanner, leaking), seconds) / len(leaking)
    row = "  {:<44}{:>10.2f} µs{:>9.2f} x"
    print("\nours, a chat message")
    print(row.format("all rules", clean * 1e6, 1.0))
    print(row.format("twice the rules", doubled * 1e6, doubled / clean))
    print(row.format("one message in 100 with a credential", leaks * 1e6, leaks / clean))
    began = time.process_time()
    Scanner()
    print(f"  building another Scanner: {(time.process_time() - began) * 1e3:.1f} ms")
    print("\nours, chat joined to one text, a megabyte")
    joined = "\n".join(messages)
    for length in (250_000, 500_000, 1_000_000, 2_000_000):
        text = (joined * (length // len(joined) + 1))[:length]
        taken = best(each(scanner, (text,)), seconds / 2)
        print(f"  {length:>9,} characters {taken / length * 1e9:>10.1f} ms")


def nasty(scanner: Scanner) -> None:
    """What a megabyte of each shape takes that is made to be slow, in seconds; the worst first."""
    taken = {}
    for name, unit in SHAPES.items():
        scanner.scan(unit[:200_000])  # patterns are compiled once a process
        text = never_the_same(unit, 1_000_000)
        began = time.process_time()
        scan = scanner.scan_report(text)
        taken[name] = (time.process_time() - began, len(scan.findings), len(scan.unread))
    print("\nnasty shapes, a megabyte each: seconds (findings, stretches not read in time)")
    for name, (seconds, findings, unread) in sorted(taken.items(), key=lambda each: -each[1][0]):
        print(f"  {name:<20}{seconds:8.2f}  ({findings}, {unread})")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, help="chat: JSON lines with a text, gzipped or not")
    parser.add_argument("--tickets", type=Path, help="tickets, likewise")
    parser.add_argument("--seconds", type=float, default=2.0, help="for each figure")
    parser.add_argument("--megabytes", type=int, default=10, help="size of the long file")
    options = parser.parse_args()
    random = Random(20261123)
    chat = read(options.corpus) if options.corpus else generated(random, 20_000)
    tickets = read(options.tickets) if options.tickets else generated(random, 2_000, 200)
    pastes = [generated_logs(random, 8_000) for _ in range(100)]
    long = [generated_logs(random, options.megabytes * 1_000_000)]
    scanner = Scanner()
    print(f"{len(ALL_RULES)} rules")
    peers = every(scanner)
    beside("short chat messages", chat, peers, options.seconds)
    beside("long tickets", tickets, peers, options.seconds)
    beside("log pastes", pastes, peers, options.seconds)
    beside(f"a log of {options.megabytes} MB", long, peers, options.seconds)
    growth(scanner, chat, random, options.seconds)
    nasty(scanner)


if __name__ == "__main__":
    main()
