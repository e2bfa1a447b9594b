"""Text as stored: one normal form, nothing that a database, JSON or XML cannot carry. Imports nothing."""

import re
import unicodedata

# C0 controls but tab and line feed, surrogates, and the two non-characters that XML 1.0 forbids; with them
# embeddings and overrides of direction, by which a text reads otherwise than its letters stand. Bidi marks,
# joiners and soft hyphens stay: they belong to what was written; so do isolates that their line closes.
_UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\u202a-\u202e\ud800-\udfff\ufffe\uffff]")
_ISOLATES = re.compile("[\u2066-\u2069]")
_END_OF_ISOLATE = "\u2069"
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def clean_text(text: str) -> str:
    """Return `text` in NFC, line ends as line feeds, without unstorable characters; idempotent."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    # Removed before normalising: a control between a letter and its accent would otherwise keep them apart.
    kept = _UNSTORABLE.sub("", lines)
    if _ISOLATES.search(kept):
        kept = "\n".join(map(_without_open_isolates, kept.split("\n")))
    return unicodedata.normalize("NFC", kept)


def _without_open_isolates(line: str) -> str:
    """Return a line without isolates that nothing closes, which would turn round what is set behind it."""
    begun, stray = [], set()
    for found in _ISOLATES.finditer(line):
        if found[0] != _END_OF_ISOLATE:
            begun.append(found.start())
        elif begun:
            begun.pop()
        else:
            stray.add(found.start())
    gone = stray.union(begun)
    return "".join(sign for place, sign in enumerate(line) if place not in gone) if gone else line


def without_marks(text: str) -> str:
    """Return `text` without marks of direction, joiners and blanks of no width, which nobody types."""
    return _UNSEEN.sub("", text)


def clean_line(text: str) -> str:
    """`clean_text` on one line: every run of white space becomes one space, none at the ends."""
    return " ".join(clean_text(text).split())
