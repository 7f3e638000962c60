"""Does every promise hold on the seeds, and on what fuzzing or growing inputs once found?"""

from __future__ import annotations

import base64

import pytest

from bot.files.kinds import Kind
from detectors import Scanner
from detectors.entropy import look
from tests.fuzz.targets import _FILES, SEEDS, TARGETS, in_time

FOUND: dict[str, tuple[bytes, ...]] = {
    # a binary property list, a dictionary of which holds itself
    "files": (
        bytes([_FILES.index(Kind.PLIST)])
        + base64.b64decode(
            "YnBsaXN0MDDRAgABAAAAAAAAdXNlcjogYW5uIyBrZXk6IFRyMHViNGRvcggLDwAAAAAAAAEBAAAAAAAAAAMA"
            "AAAAAAAAAAAAAAAAAAAr"
        ),
    ),
    # a shape that ends within a letter
    "redact": (b"k_a\x00a%\x00a%21_21_api_2_ap\xff_key\xbc\x9b\xd6\x9e",),
    # the way back through a link to one inside another: stretches grow to whole links there
    "normalize": (
        b"<https://a.cnrp/\x84a> &amp; } {{mi} [lo`c de|` {cod`}x{code} [l|https://a.b]",
        # what a table's reading puts in where an earlier one took something away
        b"|| user || password ||\n| a 7T|!kwq2G\npZ|IE-I-BEGIN KEY---\n"
        b"| a |{{{{{ {{{{{{{{{{kT7wq2Zp |\nEG{{{{I--Z|BE{",
    ),
    # all disguises at once, so that there was no end of readings
    "scan": (
        b"*p=\n\x00\x00\xc7t\xc2\x9e\xa3\\\x1d\x00\xcd\xa3\xa3\\%2*as\\\\\\\xe6\xe62\xe6pa*\x00\x00*\\"
        b"(*pws@hw\\%2Bs\\\n2Z0****&*@*RSASA2P@Iwq",
    ),
}


@pytest.mark.parametrize("name", TARGETS)
def test_the_promises_hold(name: str) -> None:
    for data in (*SEEDS[name], *FOUND.get(name, ()), b"", b"\xff\xfe\x00", b"\xed\xa0\xbd" * 40):
        in_time(TARGETS[name], data)


def test_a_file_name_of_many_digits_is_judged_in_time() -> None:
    in_time(
        lambda data: [look(data.decode()) for _ in range(3)] and None,
        b"0f3a9c77b1" * 400 + b".conf",
    )


def test_a_line_of_all_disguises_is_read_in_so_many_ways_and_a_gap_is_told() -> None:
    text = FOUND["scan"][0].decode("utf-8", "replace")
    assert Scanner().scan_report(text * 3).unread
