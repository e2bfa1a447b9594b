"""What a cell holds: several values in one, and words that a spreadsheet program would take for a formula."""

import re

SEPARATOR = " | "
"""Stands between several values of one cell; a stroke within a value has a backslash before it."""

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_STROKE = re.compile(r"(?<!\\)((?:\\\\)*)\|")


def join_values(values: list[str]) -> str:
    return SEPARATOR.join(each.replace("\\", "\\\\").replace("|", "\\|") for each in values)


def split_values(text: str) -> list[str]:
    """Return the values of a cell, empty ones left out; the inverse of `join_values`."""
    parts = _STROKE.sub("\\1\0", text).split("\0")
    bare = (re.sub(r"\\([\\|])", r"\1", each.strip()) for each in parts)
    return [each for each in bare if each]


def guard(text: str) -> str:
    """Return the text as CSV may hold it: an apostrophe keeps programs from reading a formula into it."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """Return what was guarded; whatever else begins with an apostrophe is left alone."""
    return text[1:] if _GUARDED.match(text) else text
