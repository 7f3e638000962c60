"""How fast is the scanner, beside a plain loop over all patterns, and does it stay so as it grows?

    python -m benchmarks.scanner [--corpus messages.jsonl.gz] [--seconds 3]

Short chat messages come from a file of JSON lines with a "text" (gzipped or not), else they are
generated. Everything is timed in this one run, on one thread, in processor time; each figure is
the best of several rounds.
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

import regex

from detectors import ALL_RULES, Rule, Scanner

_TEXT = """
the a to of in is it for on that this with be at have not you we i can do are from or so but
deploy build staging prod test fix merge branch review ticket server error log timeout retry
please thanks ok done today tomorrow meeting again works broken why how when maybe looks good
"""
WORDS = _TEXT.split()


def generated(random: Random, count: int) -> list[str]:
    """Messages of chat length made of common words, a link or a number now and then."""
    messages = []
    for _ in range(count):
        words = random.choices(WORDS, k=max(1, min(60, round(random.expovariate(1 / 12)))))
        if random.random() < 0.05:
            words.append(f"https://wiki.corp.internal/display/{random.randrange(10**6)}")
        if random.random() < 0.05:
            words.append(str(random.randrange(10**5)))
        messages.append(" ".join(words))
    return messages


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


def best(work: Callable[[], object], seconds: float) -> float:
    """Processor seconds of the fastest of as many rounds as fit into `seconds`, at least three."""
    times: list[float] = []
    while len(times) < 3 or sum(times) < seconds:
        began = time.thread_time()
        work()
        times.append(time.thread_time() - began)
        if len(times) >= 50:
            break
    return min(times)


def loop(patterns: Sequence[regex.Pattern[str]], messages: Sequence[str]) -> int:
    """What a scanner without a prefilter does: every pattern on every message."""
    return sum(1 for text in messages for each in patterns if each.search(text) is not None)


def keyword_loop(rules: Sequence[Rule], messages: Sequence[str]) -> int:
    """What most scanners do: look for each keyword in Python, then search."""
    found = 0
    for text in messages:
        lower = text.lower()
        for rule in rules:
            if any(keyword in lower for keyword in rule.keywords):
                found += rule.pattern.search(text) is not None
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, help="JSON lines with a text, gzipped or not")
    parser.add_argument("--seconds", type=float, default=2.0, help="for each figure")
    options = parser.parse_args()
    random = Random(20261123)
    messages = read(options.corpus) if options.corpus else generated(random, 20_000)
    scanner, twice = Scanner(), Scanner(cloned(ALL_RULES, random))
    size = sum(map(len, messages))
    print(
        f"{len(ALL_RULES)} rules, {len(messages)} messages, "
        f"{size / len(messages):.0f} characters each"
    )

    def each(made: Scanner, texts: Sequence[str]) -> Callable[[], object]:
        return lambda: [made.scan(text) for text in texts]

    few = messages[:1000]
    clean = best(each(scanner, messages), options.seconds) / len(messages)
    plain = best(lambda: loop([r.pattern for r in ALL_RULES], few), options.seconds) / len(few)
    keyed = best(lambda: keyword_loop(ALL_RULES, few), options.seconds) / len(few)
    doubled = best(each(twice, messages), options.seconds) / len(messages)
    leaking = with_leaks(messages, random, 0.01)
    leaks = best(each(scanner, leaking), options.seconds) / len(leaking)
    row = "{:<46}{:>10.2f} µs{:>9.1f} x"
    print("\nshort messages, a message                                  time    scanner")
    print(row.format("Scanner.scan, all rules", clean * 1e6, 1.0))
    print(row.format("  one message in 100 with a credential", leaks * 1e6, leaks / clean))
    print(row.format("  twice the rules", doubled * 1e6, doubled / clean))
    print(row.format("keyword loop in Python, then patterns", keyed * 1e6, keyed / clean))
    print(row.format("every pattern on every message", plain * 1e6, plain / clean))

    print("\nlong text, a megabyte")
    joined = "\n".join(messages)
    for length in (250_000, 500_000, 1_000_000, 2_000_000):
        text = (joined * (length // len(joined) + 1))[:length]
        taken = best(each(scanner, (text,)), options.seconds / 2)
        print(f"  {length:>9} characters {taken / length * 1e9:>10.1f} ms")


if __name__ == "__main__":
    main()
