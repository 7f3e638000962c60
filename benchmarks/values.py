"""Which weights tell a credential's value from a word of code? Learned anew by one command.

    python -m benchmarks.values [--chat chat.jsonl.gz] [--tickets tickets.jsonl.gz] [--write]

Against: the strings in quotes and the values of settings that stand in the sources of the installed
packages and of Python itself, and in real chat and tickets if files of JSON lines with a "text" are
named. For: values forged here as machines and people make them. One in five of both is kept back to
measure on. `--write` rewrites detectors/value_weights.py; the same inputs give the same weights.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import string
import sysconfig
import textwrap
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import exp
from pathlib import Path
from random import Random

import regex

from detectors import value_weights, values

TARGET = Path(value_weights.__file__)
QUOTED = regex.compile(r"\"([^\"\s\\][^\"\n\\]{3,80})\"|'([^'\s\\][^'\n\\]{3,80})'")
BARE = regex.compile(r"(?m)[A-Za-z_][\w.-]{1,40}[ \t]?[=:][ \t]?([^\s\"'`<>,;]{4,80})")
TALK = regex.compile(r"[^\s]{4,40}")
WORD = regex.compile(r"[A-Z]?[a-z]{3,12}|[A-Z]{4,12}(?![a-z])")
KINDS = (
    "*.py",
    "*.json",
    "*.js",
    "*.html",
    "*.md",
    "*.toml",
    "*.yaml",
    "*.yml",
    "*.cfg",
    "*.c",
    "*.h",
)
_ALNUM = string.ascii_letters + string.digits


def sources(random: Random, most: int) -> list[str]:
    """Texts of source files, always the same ones of the same packages."""
    paths = sysconfig.get_paths()
    files: list[Path] = []
    for folder in (paths["purelib"], paths["stdlib"]):
        for kind in KINDS:
            found = sorted(Path(folder).rglob(kind))
            files += random.sample(found, min(len(found), 150))
    texts = [file.read_text("utf-8", "replace") for file in files if file.stat().st_size < 60_000]
    random.shuffle(texts)
    return texts[:most]


def corpus(path: Path | None) -> list[str]:
    """The texts of a file of JSON lines, gzipped."""
    if path is None:
        return []
    return [json.loads(line)["text"] for line in gzip.decompress(path.read_bytes()).splitlines()]


def against(texts: Sequence[str], talk: Sequence[str], random: Random) -> list[str]:
    """Values that are none: each once."""
    found: dict[str, None] = {}
    for text in texts:
        mine = [a or b for a, b in QUOTED.findall(text)] + BARE.findall(text)
        found.update(dict.fromkeys(random.sample(mine, min(len(mine), 60))))
    for text in random.sample(list(talk), min(len(talk), 6000)):
        found.update(dict.fromkeys(TALK.findall(text)[:6]))
    return [each for each in found if not _noise(each)]


def _noise(value: str) -> bool:
    """Digests, keys and the like in tests of packages: neither for nor against."""
    run = max(
        (len(each) for each in regex.findall(r"[0-9a-fA-F]{16,}|[A-Za-z0-9+/]{28,}", value)),
        default=0,
    )
    return run >= 16 and sum(map(str.isdigit, value)) * 8 >= len(value)


def words(texts: Sequence[str], most: int) -> list[str]:
    """The commonest words of code and talk, four letters and more."""
    count: Counter[str] = Counter()
    for text in texts:
        count.update({each.lower() for each in WORD.findall(text) if len(each) >= 4})
    ranked = sorted(count.items(), key=lambda pair: (-pair[1], pair[0]))
    return sorted(each for each, _ in ranked[:most])


def keys(random: Random, count: int) -> Iterator[str]:
    """As machines make them."""
    ways: tuple[Callable[[], str], ...] = (
        lambda: _text(
            random, _ALNUM, random.choice((16, 20, 22, 24, 27, 28, 32, 36, 40, 43, 48, 64))
        ),
        lambda: _text(
            random, string.ascii_lowercase + string.digits, random.choice((16, 20, 25, 26, 32, 40))
        ),
        lambda: _text(
            random, string.hexdigits[:16], random.choice((24, 32, 32, 40, 40, 48, 64, 64))
        ),
        lambda: _text(
            random, string.ascii_uppercase + string.digits, random.choice((16, 20, 26, 32))
        ),
        lambda: base64.b64encode(
            random.randbytes(random.choice((16, 18, 24, 30, 32, 32, 48, 64)))
        ).decode(),
        lambda: (
            base64.urlsafe_b64encode(random.randbytes(random.choice((18, 24, 32, 48))))
            .decode()
            .rstrip("=")
        ),
        lambda: str(uuid.UUID(int=random.getrandbits(128), version=4)),
        lambda: (
            f"{''.join(random.choices(string.ascii_lowercase, k=3))}{random.choice('-_')}"
            + _text(random, _ALNUM, random.choice((20, 24, 32, 40)))
        ),
        lambda: (
            _text(random, _ALNUM, random.choice((8, 12, 22)))
            + "."
            + _text(random, _ALNUM, random.choice((16, 32, 43)))
        ),
        lambda: _text(random, _ALNUM + "!#$%&*+-.=?@^_~", random.choice((16, 20, 24, 32, 40, 50))),
    )
    for number in range(count):
        yield ways[number % len(ways)]()


def passwords(random: Random, known: Sequence[str], count: int) -> Iterator[str]:
    """As people choose them and generators make them."""

    def word() -> str:
        return random.choice(known)

    def rare() -> str:
        """A word that code and talk do not know, as of another language."""
        syllables = (
            random.choice(consonants) + random.choice("aeiou") + random.choice(ends)
            for _ in range(random.choice((2, 2, 3)))
        )
        return "".join(syllables)

    def leet(text: str) -> str:
        for a, b in random.sample(
            (("a", "@"), ("o", "0"), ("e", "3"), ("i", "1"), ("s", "$"), ("a", "4")), 2
        ):
            text = text.replace(a, b)
        return text

    def number() -> str:
        ranges = ((0, 10), (10, 100), (123, 124), (1234, 1235), (1970, 2030), (1000, 10000))
        return str(random.randrange(*random.choice(ranges)))

    consonants = (*"bdfghklmnprstvwz", "sch", "st", "br", "tr", "ch", "kr", "gl", "pl")
    ends = ("", "", "", *"nrlst", "mm", "tz")
    sign = "!!!@#$%*?.-_+&"
    ways: tuple[Callable[[], str], ...] = (
        lambda: word().title() + number() + random.choice(sign),
        lambda: word().title() + random.choice(sign) + number(),
        lambda: word() + word().title() + number(),
        lambda: leet(word().title()) + number() + random.choice(("", random.choice(sign))),
        lambda: word().title() + number(),
        lambda: random.choice(sign) + word() + number() + random.choice(sign),
        lambda: _text(random, _ALNUM, random.choice((8, 9, 10, 12, 14, 16, 20))),
        lambda: _text(
            random, _ALNUM + "!#$%&*+-=?@^_~", random.choice((8, 10, 12, 12, 14, 16, 20, 24))
        ),
        lambda: _text(
            random, string.ascii_lowercase + string.digits, random.choice((8, 10, 12, 16))
        ),
        lambda: "-".join(
            _text(random, string.ascii_lowercase + string.digits, 6) for _ in range(3)
        ),
        lambda: word().title() + "-" + word().title() + "-" + number() + random.choice(sign),
        lambda: _text(random, _ALNUM, random.choice((7, 8, 8, 8, 9))),
        lambda: _text(random, string.ascii_lowercase + string.digits, random.choice((8, 10, 12))),
        lambda: f"{rare()}-{random.choice((str.title, str.lower))(rare())}-{number()}",
        lambda: rare().title() + number() + random.choice(("", "!")),
        lambda: leet(rare().title()) + random.choice(sign) + number(),
    )
    for at in range(count):
        yield ways[at % len(ways)]()


def identifiers(random: Random, known: Sequence[str], count: int) -> Iterator[str]:
    """As code names things: words of it, numbered, and with the few signs of a Kubernetes name."""
    code = sorted(values._OF_CODE)

    def word() -> str:
        return random.choice(code if random.random() < 0.6 else known)

    def number() -> str:
        return str(random.choice((1, 2, 3, 10, 12, 64, 123, 1234, 256)))

    ways: tuple[Callable[[], str], ...] = (
        lambda: word() + word().title() + number(),
        lambda: word().title() + word().title() + number(),
        lambda: f"{word()}_{word()}_{number()}",
        lambda: f"{word()}.{word()}{number()}",
        lambda: f"{word()}-{word()}-v{random.randrange(1, 9)}",
        lambda: f"{word()}-{word()}-{random.choice(code)}-{random.randbytes(2).hex()}",
        lambda: f"{word()}-{random.choice((128, 256, 512))}-{random.choice(('gcm', 'cbc', 'ctr'))}",
        lambda: f"{word().upper()}_{word().upper()}_{number()}",
        lambda: random.choice(code) + number(),
    )
    for at in range(count):
        yield ways[at % len(ways)]()


def _text(random: Random, alphabet: str, size: int) -> str:
    while True:
        value = "".join(random.choices(alphabet, k=size))
        if any(map(str.isdigit, value)) and any(map(str.isalpha, value)) and value[0] not in "-=.":
            return value


def learn(
    yes: Sequence[list[float]], no: Sequence[list[float]], random: Random, rounds: int = 12
) -> list[float]:
    """Logistic regression, example by example with Adagrad; both sides weigh the same."""
    least = min(len(yes), len(no))
    rows = [(each, 1.0, least / len(yes)) for each in yes]
    rows += [(each, 0.0, least / len(no)) for each in no]
    size = len(values.FEATURES)
    weights, seen = [0.0] * size, [1.0] * size
    for _ in range(rounds):
        random.shuffle(rows)
        for row, label, weight in rows:
            total = sum(a * b for a, b in zip(row, weights, strict=True))
            error = (1 / (1 + exp(-max(-30.0, min(30.0, total)))) - label) * weight
            for at, each in enumerate(row):
                if each:
                    slope = error * each + 1e-5 * weights[at]
                    seen[at] += slope * slope
                    weights[at] -= 0.3 * slope / seen[at] ** 0.5
    return [round(each, 2) for each in weights]


def share(scores: Sequence[float], least: float) -> float:
    """How many in a hundred reach `least`."""
    return 100 * sum(each >= least for each in scores) / max(len(scores), 1)


def main() -> None:
    """Learn, measure on what was kept back, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chat", type=Path)
    parser.add_argument("--tickets", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    random = Random(20261126)
    texts = sources(random, 700)
    talk = corpus(options.chat) + corpus(options.tickets)
    common = words([*texts, *talk], 1800)
    values.use_words(common)
    none = against(texts, talk, random)
    random.shuffle(none)
    none = none[:15_000] + list(identifiers(random, common, 3000))
    random.shuffle(none)
    learned = {}
    for name, made in (
        ("KEY", list(keys(random, 5000))),
        ("PASSWORD", list(passwords(random, common, 8000))),
    ):
        random.shuffle(made)
        cut, gap = len(made) * 4 // 5, len(none) * 4 // 5
        weights = learn(
            [values.features(v) for v in made[:cut]],
            [values.features(v) for v in none[:gap]],
            random,
        )
        learned[name] = weights
        yes = [values._score(v, weights) for v in made[cut:]]
        no = [values._score(v, weights) for v in none[gap:]]
        for least in (0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98):
            print(
                f"{name} from {least}: {share(yes, least):6.2f} % of forged, "
                f"{share(no, least):6.2f} % of others"
            )
        worst = sorted(zip(no, none[gap:], strict=True), reverse=True)[:25]
        print("  the others that look most like it:", *(v for _, v in worst), sep="\n    ")
    if options.write:
        TARGET.write_text(written(learned, common), encoding="utf-8")


def written(learned: dict[str, list[float]], common: Sequence[str]) -> str:
    """The module of the weights."""
    lines = [
        '"""The weights of the models in `values`; made by `python -m benchmarks.values`."""',
        "",
    ]
    for name, weights in learned.items():
        lines.append(f"{name} = (")
        lines += [
            f"    {weight},  # {words}"
            for weight, words in zip(weights, values.FEATURES, strict=True)
        ]
        lines.append(")")
    lines += ['WORDS = """', *textwrap.wrap(" ".join(common), 98), '"""', ""]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
