"""What does a person do with a leaked credential of services for talk, trade and projects?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.providers.runbook_texts import (
    talk_books,
    talk_chat,
    talk_customers,
    talk_mail,
    talk_payments,
    talk_projects,
    talk_shops,
)
from bot.providers.texts import Texts

TEXTS: Final[Mapping[str, Texts]] = {
    **talk_mail.TEXTS,
    **talk_chat.TEXTS,
    **talk_customers.TEXTS,
    **talk_payments.TEXTS,
    **talk_shops.TEXTS,
    **talk_projects.TEXTS,
    **talk_books.TEXTS,
}
"""Issuer → its words; one file for each part of the field."""
