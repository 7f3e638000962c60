"""What do people write around credentials without a shape of their own, and around what is none?

Reads the files in corpus/generic and forges their labels. The values come from generators and words
of their own, none of which the model in `detectors.values` was trained on.
"""

from __future__ import annotations

import base64
import string
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import regex
import yaml

FOLDER = Path(__file__).parent / "corpus" / "generic"
LABEL = regex.compile(r"\{\{([A-Za-z0-9_]+)\}\}")
_WORDS_TEXT = """
    Sommer Winter Hase Katze Fussball Bremen Zitrone Wolke Drache Schmetterling soleil chocolat
    Marseille papillon bonjour playa Barcelona mariposa verano corazon cachorro saudade futebol
    gattino Milano farfalla pizza Krakow kotek wiosna medved zima Sakura Tokyo panda tiger monkey
    dragon sunshine football pumpkin Thunder rocket guitar falcon marble velvet copper Lantern
    """
WORDS = _WORDS_TEXT.split()
_PLAIN_TEXT = """
    kitten lamp forest river copper violin meadow harbor saddle pepper walnut canyon ribbon marble
    falcon tulip anchor blanket cactus dolphin ember feather ginger hammock igloo jigsaw kettle
    lantern mango noodle orchid puddle quartz rhubarb squirrel teapot umbrella velvet waffle yonder
    """
PLAIN = _PLAIN_TEXT.split()
_ALNUM = string.ascii_letters + string.digits
_LOWER = string.ascii_lowercase + string.digits


def text(random: Random, alphabet: str, size: int) -> str:
    """Letters and digits among them, a letter first and last."""
    while True:
        value = "".join(random.choices(alphabet, k=size))
        digits = sum(map(str.isdigit, value))
        if digits and digits < size - 2 and value[0].isalnum() and value[-1].isalnum():
            return value


def _leet(random: Random) -> str:
    word = random.choice(WORDS).title()
    for plain, odd in (("a", "@"), ("o", "0"), ("e", "3"), ("i", "1")):
        if plain in word:
            word = word.replace(plain, odd)
            break
    return f"{word}!{random.randrange(10, 99)}"


PASSWORDS: dict[str, Callable[[Random], str]] = {
    "season": lambda r: f"{r.choice(WORDS).title()}{r.randrange(2015, 2027)}!",
    "leet": _leet,
    "joined": lambda r: f"{r.choice(WORDS).lower()}-{r.choice(WORDS)}-{r.randrange(2, 99)}",
    "sign": lambda r: f"{r.choice(WORDS).title()}{r.choice('#$_%+')}{r.randrange(10, 9999)}",
    "two": lambda r: f"{r.choice(WORDS).title()}{r.choice(WORDS).title()}{r.randrange(10, 99)}",
    "eight": lambda r: text(r, _ALNUM, 8),
    "lower": lambda r: text(r, _LOWER, r.choice((10, 12))),
    "ten": lambda r: text(r, _ALNUM, r.choice((10, 12, 14, 16))),
    "signs": lambda r: text(r, _ALNUM + "!#%+=?^_-", r.choice((10, 12, 16, 20))),
}
KEYS: dict[str, Callable[[Random], str]] = {
    "alnum": lambda r: text(r, _ALNUM, r.choice((24, 32, 40, 64))),
    "lower": lambda r: text(r, _LOWER, r.choice((24, 32))),
    "hex": lambda r: r.randbytes(r.choice((16, 20, 32))).hex(),
    "base64": lambda r: base64.b64encode(r.randbytes(32)).decode(),
    "url64": lambda r: text(r, _ALNUM + "-_", 43),
    "uuid": lambda r: str(uuid.UUID(int=r.getrandbits(128), version=4)),
    "prefixed": lambda r: f"crp_{text(r, _ALNUM, 30)}",
}


def phrase(random: Random) -> str:
    """Four words, as generators for people make them."""
    return random.choice("-. _")[:1].replace(" ", "-").join(random.sample(PLAIN, 4))


def _hex(random: Random, size: int) -> str:
    return "".join(random.choices(string.hexdigits[:16], k=size))


def _base64(random: Random, size: int) -> str:
    return base64.b64encode(random.randbytes(size)).decode()


def look_alike(name: str, random: Random) -> str | None:
    """Forged for a label of what is no credential; None for an unknown label."""
    fixed: dict[str, Callable[[], str]] = {
        "sha1": lambda: _hex(random, 40),
        "sha7": lambda: _hex(random, 7),
        "sha256": lambda: _hex(random, 64),
        "md5": lambda: _hex(random, 32),
        "uuid": lambda: KEYS["uuid"](random),
        "ulid": lambda: "01" + "".join(random.choices("0123456789ABCDEFGHJKMNPQRSTVWXYZ", k=24)),
        "ULID16": lambda: "".join(random.choices("0123456789ABCDEFGHJKMNPQRSTVWXYZ", k=16)),
        "num": lambda: str(random.randrange(10**9, 10**12)),
        "acct": lambda: str(random.randrange(10**11, 10**12)),
        "ts": lambda: f"{random.randrange(17 * 10**8, 18 * 10**8)}.{random.randrange(10**6):06}",
        "ts14": lambda: f"202611{random.randrange(10, 29)}{random.randrange(10**5, 10**6)}",
        "ts16": lambda: str(random.randrange(17 * 10**14, 18 * 10**14)),
        "SL9": lambda: "".join(random.choices(string.ascii_uppercase + string.digits, k=9)),
        "SER": lambda: "".join(random.choices(string.ascii_uppercase + string.digits, k=12)),
        "bc53": lambda: "".join(random.choices(_ALNUM + "./", k=53)),
        "HEX4S": lambda: " ".join(_hex(random, 4).upper() for _ in range(10)),
        "HEXC": lambda: ":".join(_hex(random, 2).upper() for _ in range(20)),
        "hexc": lambda: ":".join(_hex(random, 2) for _ in range(16)),
    }
    if name in fixed:
        return fixed[name]()
    match = regex.fullmatch(r"(hex|HEX|b64_|alnum|low)(\d+)", name)
    if match is None:
        return None
    size = int(match[2])
    if match[1] == "b64_":
        return _base64(random, size)
    if match[1].lower() == "hex":
        value = _hex(random, size)
        return value.upper() if match[1] == "HEX" else value
    return text(random, _ALNUM if match[1] == "alnum" else _LOWER, size)


@dataclass(frozen=True)
class Snippet:
    """A text, the template that it was made of, and the (kind, value) of its credentials."""

    text: str
    template: str
    wanted: tuple[tuple[str, str], ...]


def templates(kind: str) -> list[str]:
    """Of one file, as written."""
    given = yaml.safe_load((FOLDER / f"{kind}.yaml").read_text(encoding="utf-8"))
    return [*given["lines"].splitlines(), *given.get("blocks", ())]


def snippets(kind: str, seed: int) -> Iterator[Snippet]:
    """Every template of a file of credentials, each with the next sort of value."""
    for number, template in enumerate(templates(kind)):
        yield _filled(template, Random(f"{kind} {template} {seed}"), number + seed)


def _filled(template: str, random: Random, turn: int) -> Snippet:
    wanted: list[tuple[str, str]] = []
    made: dict[str, str] = {}

    def fill(match: regex.Match[str]) -> str:
        name = match[1]
        if name not in made:
            found = _credential(name, random, turn)
            if found is None:
                return match[0]
            wanted.append(found)
            made[name] = found[1]
        return made[name]

    return Snippet(LABEL.sub(fill, template), template, tuple(wanted))


def _credential(name: str, random: Random, turn: int) -> tuple[str, str] | None:
    if name in ("pw", "pw2", "upw"):
        sorts = [each for each in PASSWORDS if name != "upw" or each not in ("sign", "signs")]
        sort = sorts[(turn + (name == "pw2")) % len(sorts)]
        return f"password {sort}", PASSWORDS[sort](random)
    if name == "b64pw":
        return "base64", _base64(random, 15)
    if name == "key64":
        return "key base64", KEYS["base64"](random)
    if name == "key":
        sort = list(KEYS)[turn % len(KEYS)]
        return f"key {sort}", KEYS[sort](random)
    return ("phrase", phrase(random)) if name == "phrase" else None


def look_alikes(seed: int) -> Iterator[Snippet]:
    """Every template without a credential, and every name with every value that is none."""
    given = yaml.safe_load((FOLDER / "lookalikes.yaml").read_text(encoding="utf-8"))
    whole = [*given["lines"].splitlines(), *given["blocks"]]
    for template in whole:
        random = Random(f"{template} {seed}")

        def fill(match: regex.Match[str], random: Random = random) -> str:
            made = look_alike(match[1], random)
            return match[0] if made is None else made

        yield Snippet(LABEL.sub(fill, template), template, ())
    forms = ("{}: {}", "{}={}", '{} = "{}"', "'{}' => '{}',", '"{}": "{}"', "the {} is {}")
    number = 0
    for value in given["values"].splitlines():
        for name in given["names"].splitlines():
            line = forms[(number + seed) % len(forms)].format(name, value)
            number += 1
            yield Snippet(line, f"{name} {value}", ())
