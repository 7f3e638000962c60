"""Is a password found beside a mail address, or in a list with arrows, with no word for it?"""

from __future__ import annotations

import pytest

from tests.detectors.shown import found

VALUES = ("Pfirsich_Baum7", "Qu4rktasche-Rot", "Nebelkrähe!88", "Otter.Kanal31", "kiesel#Turm9")


@pytest.mark.parametrize(
    "text",
    [
        "kim@gardens.io – {}",
        "Test tenants:\n• kim@gardens.io – {}\n• lou@gardens.io – pending",
        "kim@gardens.io\n{}",
        "portal: https://portal.gardens.io\nkim@gardens.io\n{}\nask me if it fails",
        "[kim@gardens.io | {}] for the carriers",
        "log in there mit kim@gardens.io und {}",
        "se connecter avec kim@gardens.io et {}",
        "mailbox kim@gardens.io, imap.gardens.io 993, {}",
        "kim@gardens.io -> {}",
        "dev → preview / {}",
        "qa -> preview / {}",
        "snowflake: LOADER -> {}",
        "cpanel: gardens / {}",
        "ssh root@db7.gardens.io\n{}",
        "sftp.gardens.com\nfreight\n{}",
        "h3. Kibana\nelastic\n{}\n",
    ],
)
@pytest.mark.parametrize("value", VALUES)
def test_a_password_stands_beside_whose_it_is(text: str, value: str) -> None:
    assert found(text.format(value)) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "ping kim.meyer@gardens.io, Build-42 is red",
        "kim@gardens.io - QA2 lead",
        "To: kim@gardens.io\nRe-Release2024",
        "assignee kim@gardens.io | sprint-14",
        "kim@gardens.io and Release-2.4",
        "kim@gardens.io → see PR#42",
        "contact: ops@gardens.io\nPhone: +49 170 1234567",
        "From kim@gardens.io; Ticket-4711",
        "ssh deploy@web2.gardens.io -p2222",
        "kim@gardens.io, W3C-member",
        "kim@gardens.io (Berlin), Q3-Planung",
        "state: todo -> in-progress2",
        "users: map -> Dict2Str",
        "a: Node2 -> Edge3Type",
        "prod -> eu-west-1 / node-3b",
        "rename: old_name1 -> new_name2",
    ],
)
def test_what_else_stands_there_is_none(text: str) -> None:
    assert found(text) == []
