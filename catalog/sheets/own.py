"""The columns of the Record itself, or of its Annex, one cell each."""

import re
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
        if self.column.sort == "term":
            return read_term(self.column.vocabulary, text, finder), []
        if self.column.sort == "ref":
            return read_reference(text, self.of, finder), []
        if self.column.sort == "date":
            return read_edtf(text)
        if self.column.sort == "codes":
            codes = [each for each in re.split(r"[\s,;|]+", text.strip()) if each]
            return [read_language(each) for each in codes], []
        if self.column.sort == "language":
            return read_language(text), []
        if self.column.sort == "count":
            return read_count(text), []
        if self.column.sort == "choice" and text not in self.column.choices:
            raise CellError(
                text, f"one of {', '.join(filter(None, self.column.choices))}", "Write one of these."
            )
        return text, []
