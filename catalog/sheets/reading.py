"""Reading a sheet: CSV in any usual encoding and separator, XLSX; bounded, never evaluated or repaired."""

import csv
import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from catalog.sheets.cells import unguard
from catalog.sheets.letters import UnreadableLettersError, decoded

MOST_BYTES = 25 * 2**20
MOST_UNPACKED = 200 * 2**20
"""An XLSX file is a zip; more than this unpacked is no catalogue of ours."""
MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 20_000, 300, 100_000
MOST_LETTERS = 50_000_000
"""Of all cells together: a workbook keeps a text once, though a million cells show it."""
SEPARATORS = (",", ";", "\t", "|")

PACKED_WRONGLY = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError)
"""What a zip raises that is damaged, is locked by a password, or is packed in a way of its own."""
UNREADABLE = (
    *PACKED_WRONGLY, InvalidFileException, SyntaxError, KeyError, ValueError, TypeError, IndexError,
    AttributeError, OSError,
)  # fmt: skip
"""What a workbook raises of which a part is missing or not what it should be, some only as rows are read.

XML that cannot be parsed is a SyntaxError of the parser that openpyxl finds: the standard one's, or lxml's.
"""


class SheetRefusedError(ValueError):
    """The file is no sheet that can be read; the message says why and what to do."""


@dataclass(frozen=True)
class Row:
    """One row with the number that the program shows beside it; `faults` are cells that cannot be read."""

    number: int
    cells: list[str]
    faults: dict[int, str] = field(default_factory=dict)


@dataclass
class Table:
    """The headers and rows of one sheet, and in `notes` what a person should know of how it was read."""

    headers: list[str]
    rows: list[Row]
    notes: list[str] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)


def read_table(body: bytes, name: str = "", sheet: str = "") -> Table:
    """Read the file; `sheet` names one of several in a workbook, else the first that is not hidden."""
    if len(body) > MOST_BYTES:
        raise SheetRefusedError(f"The file is larger than {MOST_BYTES // 2**20} MB; cut it into several.")
    if body.startswith(b"PK\x03\x04"):
        return _read_workbook(body, sheet)
    if body.startswith(b"\xd0\xcf\x11\xe0") or name.lower().endswith((".xls", ".ods", ".numbers")):
        raise SheetRefusedError("This is not XLSX or CSV; open it in its program and save it as XLSX or CSV.")
    return _read_csv(body)


def _table(rows: Iterable[Row], notes: list[str], sheets: list[str]) -> Table:
    """Take the first row that is not empty as the headers, leave empty rows out, hold to the bounds."""
    found = [row for row in _bounded(rows) if row.faults or any(row.cells)]
    if not found:
        raise SheetRefusedError("The sheet is empty; its first row must hold the names of the columns.")
    headers = [each.strip() for each in found[0].cells]
    while headers and not headers[-1]:
        headers.pop()
    if not any(headers):
        raise SheetRefusedError("The first row must hold the names of the columns; it is empty.")
    width = len(headers)
    rows = [Row(each.number, [*each.cells, *[""] * width][:width], each.faults) for each in found[1:]]
    if any(any(each.cells[width:]) for each in found[1:]):
        notes.append("Some rows go on beyond the last header; what stands there is not read.")
    twice = sorted({each for each in headers if each and headers.count(each) > 1})
    if twice:
        raise SheetRefusedError(f"Two columns are called “{twice[0]}”; give each a name of its own.")
    return Table(headers, rows, notes, sheets)


def _bounded(rows: Iterable[Row]) -> Iterator[Row]:
    letters = 0
    for count, row in enumerate(rows):
        letters += sum(map(len, row.cells))
        if letters > MOST_LETTERS:
            raise SheetRefusedError("The sheet holds more than can be taken in at once; cut it into several.")
        if count > MOST_ROWS:
            raise SheetRefusedError(f"The sheet has more than {MOST_ROWS:,} rows; cut it into several.")
        if len(row.cells) > MOST_COLUMNS and any(row.cells[MOST_COLUMNS:]):
            raise SheetRefusedError(f"The sheet has more than {MOST_COLUMNS} columns; leave some out.")
        for column, cell in enumerate(row.cells):
            if len(cell) > LONGEST_CELL:
                row.faults[column] = f"it holds {len(cell):,} characters, {LONGEST_CELL:,} are the most"
        yield row


# --- CSV ----------------------------------------------------------------------------------------------------


def _read_csv(body: bytes) -> Table:
    text, notes = _decoded(body)
    separator = _separator(text)
    if separator != ",":
        notes.append(f"Columns are separated by {_named(separator)}.")
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        rows = (Row(n, [unguard(cell) for cell in cells]) for n, cells in _numbered(reader))
        return _table(rows, notes, [])
    except csv.Error as error:
        raise SheetRefusedError(f"This is no CSV that can be read: {error}.") from error


def _numbered(reader: Any) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with its number as a spreadsheet program would count it."""
    yield from enumerate(reader, 1)


def _decoded(body: bytes) -> tuple[str, list[str]]:
    try:
        return decoded(body)
    except UnreadableLettersError as error:
        raise SheetRefusedError(
            "The letters of this file cannot be read; save it as CSV in UTF-8."
        ) from error


def _separator(text: str) -> str:
    """Return the separator by which the first line that is not empty falls into most columns."""

    def columns(separator: str) -> int:
        reader = csv.reader(io.StringIO(text[:65536], newline=""), delimiter=separator)
        try:
            return next((len(cells) for cells in reader if any(cells)), 0)
        except csv.Error:
            return 0

    return max(SEPARATORS, key=columns)


def _named(separator: str) -> str:
    return {";": "semicolons", "\t": "tabs", "|": "strokes"}.get(separator, "commas")


# --- XLSX ---------------------------------------------------------------------------------------------------


def _read_workbook(body: bytes, wanted: str) -> Table:
    _refuse_bombs(body)
    try:
        book = openpyxl.load_workbook(io.BytesIO(body), read_only=True, data_only=False, keep_links=False)
        with closing(book):
            return _read_sheet(book, wanted)
    except SheetRefusedError:
        raise
    except UNREADABLE as error:
        raise SheetRefusedError("This is no XLSX workbook that can be read; save it anew as XLSX.") from error


def _read_sheet(book: Any, wanted: str) -> Table:
    shown = [each.title for each in book.worksheets if each.sheet_state == "visible"]
    hidden = [each.title for each in book.worksheets if each.sheet_state != "visible"]
    name = wanted if wanted in shown else next(iter(shown), "")
    if not name:
        raise SheetRefusedError("The workbook has no sheet that is not hidden.")
    notes = [f"The sheet “{name}” is read."] if len(shown) + len(hidden) > 1 else []
    notes += [f"Hidden and not read: {', '.join(hidden)}."] if hidden else []
    sheet = book[name]
    sheet.reset_dimensions()
    rows = (_row(n, cells) for n, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), 1))
    return _table(rows, notes, shown)


def _row(number: int, cells: Iterable[Any]) -> Row:
    row = Row(number, [])
    for column, cell in enumerate(cells):
        text, fault = _cell(cell)
        row.cells.append(text)
        if fault:
            row.faults[column] = fault
    return row


def _cell(cell: Any) -> tuple[str, str]:
    if cell.value is None:
        return "", ""
    if cell.data_type == "f":
        return str(cell.value), "it is a formula; copy the column and paste it back as values"
    if cell.data_type == "e":
        return str(cell.value), "it is an error of the program; put the value there"
    return _words(cell.value), ""


def _words(value: Any) -> str:
    """Return a cell as text; a date cell becomes EDTF, a whole number loses its point."""
    shown: tuple[tuple[type, Callable[[Any], str]], ...] = (
        (bool, lambda each: "yes" if each else "no"),
        (datetime, lambda each: each.date().isoformat() if each.time() == time() else each.isoformat()),
        (date, lambda each: each.isoformat()),
        (float, lambda each: str(int(each)) if each.is_integer() else repr(each)),
    )
    return next((say(value) for kind, say in shown if isinstance(value, kind)), str(value)).strip()


def _refuse_bombs(body: bytes) -> None:
    """Look at what the zip says of its sizes, and for definitions that XML has no need of here."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            if sum(each.file_size for each in packed.infolist()) > MOST_UNPACKED:
                raise SheetRefusedError("Unpacked, this workbook is too large; cut it into several.")
            for each in packed.infolist():
                if each.filename.endswith((".xml", ".rels")):
                    _refuse_definitions(packed, each)
    except PACKED_WRONGLY as error:
        raise SheetRefusedError("This workbook is damaged; save it anew as XLSX.") from error


def _refuse_definitions(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    tail = b""
    with packed.open(part) as opened:
        while chunk := opened.read(2**20):
            if b"<!DOCTYPE" in tail + chunk or b"<!ENTITY" in tail + chunk:
                raise SheetRefusedError("This workbook holds XML definitions and is not read; save it anew.")
            tail = chunk[-16:]
