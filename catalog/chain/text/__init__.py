"""Provenance in the form of the AAM Guide (2001): `write(events, profile)`, `read(text, profile)`; profiles.

Pure. What cannot be read is kept as a step that holds its words. Write, read and write gives the same text.
"""

from catalog.chain.silence import is_unread
from catalog.chain.text.profiles import DEFAULT, Profile, profiles
from catalog.chain.text.reading import LONGEST, MOST_STEPS, ReadStep, TextReading, TooLongError, read
from catalog.chain.text.writing import write

__all__ = [
    "DEFAULT",
    "LONGEST",
    "MOST_STEPS",
    "Profile",
    "ReadStep",
    "TextReading",
    "TooLongError",
    "is_unread",
    "profiles",
    "read",
    "write",
]
