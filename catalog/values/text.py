"""Text as stored: one normal form, nothing that a database, JSON or XML cannot carry. Imports nothing."""

import re
import unicodedata

# C0 controls but tab and line feed, surrogates, and the two non-characters that XML 1.0 forbids.
# Bidi marks, joiners and soft hyphens stay: they belong to what was written.
_UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def clean_text(text: str) -> str:
    """Return `text` in NFC, line ends as line feeds, without unstorable characters; idempotent."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    # Removed before normalising: a control between a letter and its accent would otherwise keep them apart.
    return unicodedata.normalize("NFC", _UNSTORABLE.sub("", lines))


def without_marks(text: str) -> str:
    """Return `text` without marks of direction, joiners and blanks of no width, which nobody types."""
    return _UNSEEN.sub("", text)


def clean_line(text: str) -> str:
    """`clean_text` on one line: every run of white space becomes one space, none at the ends."""
    return " ".join(clean_text(text).split())
