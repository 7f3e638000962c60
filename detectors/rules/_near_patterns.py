"""How does a word for a password, or for what it opens, stand in a sentence?"""

from __future__ import annotations

from detectors.rules._near_words import COMPOUND, EASTERN, EASTERN_PLACES, NAMES, PLACES

SAME = r"[^\n{}<>|=\\;]"
"""What stands in sentences, and hardly in code."""
BEGIN = r"(?<![A-Za-zÀ-ɏа-яё0-9_.$/]|--)"
"""Before a word that is no part of a name or an option."""
_OURS = r"(?<!\[removed: [^\]\n]{0,80})"
"""Not in what leakwatch itself writes in the place of a secret."""
NAME = rf"{_OURS}(?:{BEGIN}(?i:{NAMES})|{COMPOUND}|{EASTERN})"
PLACE = rf"{_OURS}(?:{BEGIN}(?i:{PLACES})|{EASTERN_PLACES})"
