"""What must hold for every input, however broken? One function for each part that reads text.

A target takes bytes, makes of them what its part reads, and raises when a promise is broken. They
run under atheris (`python -m tests.fuzz normalize`), and in `make test` on what was once found.
"""

from __future__ import annotations

import io
import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from itertools import pairwise
from random import Random

from bot.files import child, frames
from bot.files.child import PARSERS
from bot.files.kinds import HEAD, Kind, kind_of
from bot.files.model import Limits
from detectors import (
    ALL_RULES,
    Finding,
    Part,
    Scanner,
    characters,
    formatting,
    jwt,
    layers,
    lines,
    normalize,
    packed,
    redact,
    tables,
)
from detectors.normalize import Mark, View
from detectors.redact import redact_text
from tests.bot.files import samples

NOW = datetime(2026, 11, 26, tzinfo=UTC)
_SCANNER = Scanner(now=lambda: NOW)
_ALL_MARKS = sum(getattr(Mark, name) for name in vars(Mark) if name.isupper() and "_" not in name)
_SLOW = 1.0
"""Seconds of processor time for an input of a few thousand bytes: a hang, or growth."""


def text_of(data: bytes) -> str:
    """Any text: UTF-8 where it is, else one character a byte, with lone surrogates now and then."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _holds(view: View | None, root: str) -> None:
    """The way back of a view stays inside the text as given, and in order.

    Except through links: there a stretch grows to the whole link.
    """
    if view is None:
        return
    size = len(view.text)
    assert view.origin(0, size)[0] >= 0
    links = _through_links(view)
    before = 0
    for start in range(0, size, max(1, size // 32)):
        end = min(size, start + 7)
        first, last = view.origin(start, end)
        assert 0 <= first <= last <= len(root), (view.kind, start, end, first, last)
        if view.outer_blob() is None and not links:
            assert first >= before, (view.kind, start, first, before)
        before = first


def _through_links(view: View | None) -> bool:
    while view is not None:
        if view.kind == "unfolded":
            return True
        view = view.parent
    return False


def normalize_target(data: bytes) -> None:
    """Every reading of a text leads back into it; undoing twice says no less."""
    text = text_of(data)
    root = View(text, "as given")
    typed = characters.plain(root, _ALL_MARKS)
    _holds(typed, text)
    flat = formatting.unfolded(typed or root)
    for view in (
        flat,
        formatting.joined(flat or typed or root),
        lines.unwrapped(typed or root),
        tables.labelled(flat or typed or root),
    ):
        _holds(view, text)
    again = normalize.canonical(normalize.canonical(text))
    assert again == normalize.canonical(text)


def layers_target(data: bytes) -> None:
    """What is decoded leads back to what it was decoded from."""
    text = text_of(data)
    root = View(text, "as given")
    for once in (layers.escapes(root), layers.percent(root)):
        _holds(once, text)
        if once is not None:
            _holds(layers.escapes(once), text)
            _holds(layers.percent(once), text)
    for inner in packed.base64_texts(root, []):
        _holds(inner, text)
        blob = inner.outer_blob()
        assert blob is not None
        assert 0 <= blob[0] < blob[1] <= len(text)
        for deeper in packed.base64_texts(inner, []):
            _holds(deeper, text)


def jwt_target(data: bytes) -> None:
    """A JWT of any header and claims is read or refused, and its facts are JSON."""
    head, _, claims = data.partition(b"\n")
    for parts in (
        (head, claims, b"signature"),
        (b'{"alg":"RS256","typ":"JWT"}', data, b"signature"),
        (b'{"alg":"RSA-OAEP","enc":"A256GCM"}', head, claims, data, b"tag"),
    ):
        token = ".".join(urlsafe_b64encode(part).decode().rstrip("=") for part in parts)
        _read(token)
    _read(text_of(data))


def _read(token: str) -> None:
    try:
        reading = jwt.read_jwt(token, NOW)
    except jwt.NotAJwt:
        return
    facts = reading.facts()
    json.dumps(facts).encode()
    assert all(len(value) <= 250 for value in facts.values() if isinstance(value, str))


def redact_target(data: bytes) -> None:
    """What is found is inside, apart and in order; redacted, nothing found remains to be found."""
    seed, body = data[:2], text_of(data[2:])
    random = Random(seed)
    secret = random.choice(ALL_RULES).sample(random).text
    cut = random.randrange(len(body) + 1) if body else 0
    text = body[:cut] + random.choice(("", " ", "\n", '"')) + secret + body[cut:]
    parts = (Part("a", text[: cut // 2]), Part("b", text[cut // 2 :], joins=bool(cut % 2)))
    found = _SCANNER.scan_parts(parts)
    texts = {part.path: part.text for part in parts}
    spans = sorted(span for finding in found for span in finding.spans)
    for span in spans:
        assert 0 <= span.start < span.end <= len(texts[span.path])
    for first, second in pairwise(spans):
        assert first.path != second.path or first.end <= second.start
    after = redact(parts, found, _words)
    left = {(each.secret, each.rule.id) for each in _SCANNER.scan_parts(after)}
    for finding in found:
        assert (finding.secret, finding.rule.id) not in left, finding.rule.id
    whole = _SCANNER.scan(body)
    if not whole:
        assert redact_text(body, whole, _words) == body


def _words(_: Finding) -> str:
    return "[removed: a credential, incident 3]"


def scan_target(data: bytes) -> None:
    """Any text is scanned, and what could not be read of it is said."""
    text = text_of(data)
    scan = _SCANNER.scan_report(text)
    for span in scan.unread:
        assert 0 <= span.start < span.end <= len(text)


_FILES = [each for each in PARSERS if each != Kind.PICTURE]
"""Pictures go on to a model that takes seconds for each."""
_LIMITS = Limits(max_output=20_000_000)


def files_target(data: bytes) -> None:
    """Any bytes taken for a file of any kind end in frames that are whole; a crash is told."""
    kind = _FILES[data[0] % len(_FILES)] if data else Kind.ZIP
    out = io.BytesIO()
    child.serve(kind, "a.bin", "", data[1:], _LIMITS, out)
    out.seek(0)
    inside = 0
    while True:
        frame = frames.unpacked(out.read)
        inside += {frames.BEGIN: 1, frames.END: -1}.get(frame.kind, 0)
        assert inside in (0, 1)
        assert inside or frame.kind != frames.DATA
        if frame.kind == frames.DONE:
            break
    assert not out.read()
    assert not inside


def _made_files() -> tuple[bytes, ...]:
    """Of each kind that `files_target` reads one, as its first byte says."""
    seeds = []
    for name in (
        "zip",
        "tar",
        "gz",
        "bz2",
        "xz",
        "docx",
        "xlsx",
        "xls",
        "doc",
        "odt",
        "pdf",
        "html",
        "eml",
        "msg",
        "mbox",
        "ipynb",
        "har",
        "sqlite",
        "rtf",
        "binary plist",
    ):
        title, make = samples.MAKERS[name]
        made = make("user: ann, key: Tr0ub4dor")
        kind = kind_of(made[:HEAD], title, text=True)
        if kind in _FILES:
            seeds.append(bytes([_FILES.index(kind)]) + made)
    return tuple(seeds)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "normalize": normalize_target,
    "layers": layers_target,
    "jwt": jwt_target,
    "redact": redact_target,
    "scan": scan_target,
    "files": files_target,
}


def in_time(target: Callable[[bytes], None], data: bytes) -> None:
    """Run `target`, which fails also when it takes long."""
    began = time.thread_time()
    target(data)
    taken = time.thread_time() - began
    # the first use of a pattern compiles it, which is not the input's doing
    if taken > _SLOW:
        began = time.thread_time()
        target(data)
        taken = time.thread_time() - began
    assert taken < _SLOW, f"{taken:.1f} s for {len(data)} bytes"


SEEDS: Mapping[str, tuple[bytes, ...]] = {
    "normalize": (
        b"<https://a.corp/|a> &amp; *bold* _it_ `code` {code}x{code} {{m}} [l|https://a.corp]",
        "g\u200bhp_ \uff47 — “x” > quoted\n&gt; more\n```\na\nb\n```".encode(),
        b"|| user || password ||\n| a | kT7wq2Zp |\n-----BEGIN KEY-----\\nQUJD\\n-----END KEY-----",
    ),
    "layers": (
        b'{\\"a\\": \\"\\u0041\\x41\\n\\/\\"} %41%2541%0A',
        b"cGFzc3dvcmQ9a1Q3d3EyWnAgYW5kIG1vcmUgdGV4dCBiZWhpbmQ=",
        b"cABhAHMAcwB3AG8AcgBkAD0AawBUADcAdwBxADIAWgBwAA==",
    ),
    "jwt": (
        b'{"alg":"RS256","kid":"1"}\n{"iss":"https://a.okta.com","exp":2000000000,"scp":["a"]}',
        b'{"alg":"none"}\n{"sub":"a","roles":["admin"],"iat":1.5,"aud":["x","y"],"cnf":{}}',
    ),
    "redact": (b"01password: hunter2 and token= ", b"zzpostgres://u:p@h/x\n```\n"),
    "scan": (b"password=kT7wq2Zp https://u:pw@h.corp AKIA", b"-----BEGIN RSA PRIVATE KEY-----"),
    "files": _made_files(),
}
