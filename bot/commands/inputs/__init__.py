"""What does `scan` read? The door: `texts` gives everything named as small documents."""

from bot.commands.inputs.files import FORMS, texts
from bot.commands.inputs.model import CONTEXT, PIECE, STDIN, Text, Unread

__all__ = ["CONTEXT", "FORMS", "PIECE", "STDIN", "Text", "Unread", "texts"]
