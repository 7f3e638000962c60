"""Which kinds does leakwatch know, and what can it do about each? For the README and KINDS.md."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from bot.commands.trial import NEEDS, Ability, abilities
from bot.config import Settings
from bot.model import Outcome
from bot.providers import Provider, build, for_issuer
from detectors import ALL_RULES, Rule


@dataclass(frozen=True)
class Row:
    """One kind and what can be done about it."""

    rule: Rule
    provider: Provider
    verified: str
    """"yes", "with settings" or "no"."""
    revoked: str
    """"yes", "with settings", "unproven" or "no"."""


@cache
def rows() -> Sequence[Row]:
    """Every kind, those without an issuer first, then by the issuer's title."""
    plain, full = abilities(settings=False), abilities(settings=True)
    providers = build(Settings())
    found = []
    for rule in ALL_RULES:
        provider = for_issuer(providers, rule.issuer)
        bare, most = plain.get(rule.id), full.get(rule.id)
        found.append(Row(rule, provider, _verified(bare, most), _revoked(bare, most)))
    found.sort(key=lambda row: (bool(row.rule.issuer), _place(row.provider.title), row.rule.id))
    return tuple(found)


def _place(title: str) -> tuple[str, str]:
    """Where an issuer stands in the alphabet: its heading, and its place below that."""
    first = title[0].upper()
    return (first if first.isalpha() else "0-9", title.casefold())


def _verified(plain: Ability | None, full: Ability | None) -> str:
    if plain is not None and plain.verified:
        return "yes"
    return "with settings" if full is not None and full.verified else "no"


def _revoked(plain: Ability | None, full: Ability | None) -> str:
    if plain is None or full is None:
        return "no"
    if plain.revoked is Outcome.DONE:
        return "yes"
    if full.revoked is Outcome.DONE:
        return "with settings"
    # the order is taken, and nobody tells whether it was carried out
    return "unproven" if full.revoked is Outcome.FAILED else "no"


# --- the README's summary ----------------------------------------------------------------------


def summary() -> str:
    """How many kinds, what leakwatch does about which issuers itself, and the generic ones."""
    generic = [f"`{row.rule.id}`" for row in rows() if row.rule.issuer is None]
    listed = "\n".join(_wrapped(", ".join(generic) + "."))
    acting = [list(group) for group in _by_issuer() if any(map(_done, group))]
    table = as_table(
        ("issuer", "kinds", "verified", "revoked"),
        [
            (
                group[0].provider.title,
                str(len(group)),
                _share([row.verified for row in group]),
                _share([row.revoked for row in group]),
            )
            for group in acting
        ],
    )
    head = "\n".join(_wrapped(_counts() + " Each stands in [KINDS.md](KINDS.md)."))
    return (
        f"{head}\n\nThe issuers that leakwatch deals with itself, and about how many of their "
        f"kinds:\n\n{table}\n\n{_needs()}\n\nThe kinds that nobody in particular issues, by "
        f"their ids:\n\n{listed}"
    )


def _counts() -> str:
    kinds = rows()
    issuers = {row.rule.issuer for row in kinds if row.rule.issuer}
    generic = sum(row.rule.issuer is None for row in kinds)
    verified = [row for row in kinds if row.verified != "no"]
    revoked = [row for row in kinds if row.revoked != "no"]
    return (
        f"{len(kinds):,} kinds: {len(kinds) - generic:,} of {len(issuers):,} issuers, and {generic}"
        f" that nobody in particular issues. leakwatch can itself verify {len(verified)} kinds of "
        f"{len({row.rule.issuer for row in verified})} issuers and have {len(revoked)} kinds of "
        f"{len({row.rule.issuer for row in revoked})} issuers revoked, some only with settings. "
        "For the others the incident carries the steps for a person."
    )


def _by_issuer() -> Iterator[list[Row]]:
    issued = [row for row in rows() if row.rule.issuer]
    for _, group in groupby(issued, key=lambda row: row.rule.issuer):
        yield list(group)


def _done(row: Row) -> bool:
    return row.verified != "no" or row.revoked != "no"


def _share(words: Sequence[str]) -> str:
    """How many of the kinds of one issuer: "all", "2 of 7, with settings", "none"."""
    able = [word for word in words if word != "no"]
    if not able:
        return "none"
    count = "all" if len(able) == len(words) else f"{len(able)} of {len(words)}"
    notes = [
        f", {kind}" if number == len(able) else f", {number} {kind}"
        for kind in ("with settings", "unproven")
        if (number := able.count(kind))
    ]
    return count + "".join(notes)


def _needs() -> str:
    plain, full = abilities(settings=False), abilities(settings=True)
    issuers = {rule.id: rule.issuer or "" for rule in ALL_RULES}
    changed = {issuers[rule] for rule in plain if plain[rule] != full[rule]}
    if changed != set(NEEDS):
        raise ValueError(f"NEEDS names {sorted(NEEDS)}, but settings change {sorted(changed)}.")
    lines = "\n".join(f"- {name}: {words}." for name, words in NEEDS.items())
    return f"“With settings” means, below `providers.<name>` unless said otherwise:\n\n{lines}"


# --- KINDS.md ----------------------------------------------------------------------------------


def page() -> str:
    """The whole of KINDS.md: the generic kinds, then each letter's issuers."""
    generic = [row.rule for row in rows() if row.rule.issuer is None]
    table = as_table(
        ("id", "kind", "proven offline"),
        [(f"`{rule.id}`", rule.title, rule.proves) for rule in generic],
    )
    groups = {
        letter: list(group)
        for letter, group in groupby(
            _by_issuer(), key=lambda group: _place(group[0].provider.title)[0]
        )
    }
    jumps = " · ".join(f"[{letter}](#{letter.lower()})" for letter in groups)
    intro = (
        "Which credentials leakwatch finds. `make docs` writes this page from the rules; do not "
        "edit it. *Proven offline* is what a value shows by itself. *Verified by* is who can be "
        "asked whether it lives, *revoked by* who kills it; a link leads to the page on which a "
        "person does it. Both were tried on a forged credential in the sandbox. `leakwatch rules "
        "show ID` has the details, the sources and the steps for one kind."
    )
    parts = [
        "# Kinds of credentials",
        "\n".join(_wrapped(intro)),
        "\n".join(_wrapped(_counts())),
        f"[Of no issuer](#of-no-issuer) · {jumps}",
        "## Of no issuer",
        "A person revokes these where they are accepted: whoever runs the service decides.",
        table,
    ]
    for letter, issuers in groups.items():
        lines = [line for group in issuers for line in _lines(group)]
        columns = ("issuer", "kinds", "proven offline", "verified by", "revoked by")
        parts += [f"## {letter}", as_table(columns, lines)]
    return "\n\n".join(parts) + "\n"


def _lines(group: Sequence[Row]) -> Iterator[tuple[str, ...]]:
    """The kinds of one issuer; those about which the same is said share a line."""
    provider = group[0].provider
    shared: dict[tuple[str, str, str], list[str]] = {}
    for row in group:
        said = (
            row.rule.proves,
            _who(provider.title, row.verified) or "nobody",
            _who(provider.title, row.revoked) or _person(provider),
        )
        shared.setdefault(said, []).append(f"`{row.rule.id}`: {row.rule.title}")
    for said, kinds in shared.items():
        yield (provider.title, "<br>".join(kinds), *said)


def _who(title: str, word: str) -> str:
    return {"yes": title, "no": ""}.get(word, f"{title}, {word}")


def _person(provider: Provider) -> str:
    return f"[a person]({provider.rotate_url})" if provider.rotate_url else "a person"


# --- Markdown ----------------------------------------------------------------------------------


def as_table(columns: tuple[str, ...], lines: Sequence[tuple[str, ...]]) -> str:
    """A Markdown table of these columns and lines of cells."""
    every = [columns, tuple("---" for _ in columns), *lines]
    cells = (" | ".join(cell.replace("|", "\\|") for cell in line) for line in every)
    return "\n".join(f"| {line} |" for line in cells)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, 118, break_long_words=False, break_on_hyphens=False)
