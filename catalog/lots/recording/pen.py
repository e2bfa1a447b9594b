"""The pen that writes a Record from a draft: every value it sets down leaves its place in the text."""

import re
from dataclasses import dataclass, field

from catalog.lots.draft import Draft, Value
from catalog.values.dates import DateError, parse_edtf
from catalog.values.text import clean_line, clean_text

Plain = dict[str, object]
Path = tuple[str, str]
"""A part's id ("" for the item) and the field; a further value of a list is numbered ("languages.1")."""


@dataclass
class Pen:
    """What the draft says, cleaned as the Record wants it; `places` fills as values are set down."""

    draft: Draft
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def note(self, part: str, name: str, value: Value | None) -> None:
        if value is not None:
            self.places[part, name] = (value.start, value.end)

    def note_within(self, part: str, name: str, value: Value, words: str) -> None:
        """Note the stretch of the value's words that says `words`, or all of them."""
        at = self.draft.text.find(words, value.start, value.end) if words else -1
        self.places[part, name] = (at, at + len(words)) if at >= 0 else (value.start, value.end)

    def line(self, value: Value | None) -> str:
        """The words of the text on one line; "" without a value."""
        return clean_line(self.draft.words(value)) if value else ""

    def text(self, value: Value | None) -> str:
        return clean_text(self.draft.words(value)).strip() if value else ""

    def name(self, value: Value | None) -> str:
        """A name as observed: the reader's own form, which is a stretch of the text."""
        return clean_line(value.value) if value else ""

    def link(self, part: str, name: str, value: Value | None) -> Plain:
        """Somebody or some place, as observed only: nobody is identified without a yes."""
        if value is None or not self.name(value):
            return {}
        self.note(part, name, value)
        doubt = {"uncertain": True} if re.search(r"\?", value.value) else {}
        return {"observed": self.name(value), **doubt, **_supplied(value.value)}

    def date(self, part: str, value: Value | None, name: str = "date") -> Plain:
        if value is None:
            return {}
        self.note(part, name, value)
        written = self.line(value)
        found: Plain = {"as_written": written, "edtf": sound_edtf(value.value)}
        if value.more.get("supplied"):
            found["supplied"] = True
        if "?" in written:
            found["uncertain"] = True
        return {key: each for key, each in found.items() if each}


def _supplied(words: str) -> Plain:
    """Wholly in square brackets: the house's own addition."""
    return {"supplied": True} if re.fullmatch(r"\[[^\[\]]+\]", words.strip()) else {}


def sound_edtf(text: str) -> str:
    """The date as the Record takes it; what is no EDTF is left as written only."""
    try:
        return parse_edtf(text).text if text else ""
    except DateError:
        return ""


def without_empty(part: Plain) -> Plain:
    """A part without fields that say nothing, so that it is as lean as one filled in by hand."""
    return {key: value for key, value in part.items() if value not in ("", None, [], {})}
