"""The columns of the Record itself, or of its Annex, one cell each."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from catalog.record.columns import Column
from catalog.sheets.cells import join_values
from catalog.sheets.flat import (
    CellError,
    Finder,
    Flat,
    Plain,
    read_count,
    read_edtf,
    read_language,
    read_reference,
    read_term,
)

_CODES = re.compile(r"[^\s,;|]+")


@dataclass(frozen=True)
class OwnColumn(Flat):
    """A column of the Record, or of its Annex."""

    column: Column
    of: str = ""
    is_private: bool = False

    @property
    def private(self) -> bool:
        return self.is_private

    def say(self, plain: Plain, finder: Finder) -> str:
        value = plain.get(self.column.name)
        if value in (None, ""):
            return ""
        if self.column.sort == "term":
            return finder.say_term(self.column.vocabulary, value)
        if self.column.sort == "ref":
            return f"{finder.name(value['ark'])} <{value['ark']}>"
        return join_values(value) if isinstance(value, list) else str(value)

    def put(self, plain: Plain, text: str, finder: Finder) -> list[str]:
        value, remarks = self._read(text, finder)
        plain[self.column.name] = value
        return remarks

    def clear(self, plain: Plain) -> None:
        if not self.column.required:
            plain.pop(self.column.name, None)

    def _read(self, text: str, finder: Finder) -> tuple[Any, list[str]]:
        if self.column.sort == "date":
            return read_edtf(text)
        readers: dict[str, Callable[[], Any]] = {
            "term": lambda: read_term(self.column.vocabulary, text, finder),
            "ref": lambda: read_reference(text, self.of, finder),
            "codes": lambda: [read_language(each) for each in _CODES.findall(text)],
            "language": lambda: read_language(text),
            "count": lambda: read_count(text),
            "choice": lambda: self._choice(text),
        }
        read = readers.get(self.column.sort)
        return read() if read else text, []

    def _choice(self, text: str) -> str:
        if text in self.column.choices:
            return text
        raise CellError(text, f"one of {', '.join(filter(None, self.column.choices))}", "Write one of these.")
