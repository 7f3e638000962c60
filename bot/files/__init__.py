"""What stands in a file of any kind? The door: `Reader.read` gives its texts and its gaps."""

from bot.files.model import FileText, Limits, Unread
from bot.files.reader import Reader

__all__ = ["FileText", "Limits", "Reader", "Unread"]
