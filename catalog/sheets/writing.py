"""Writing a sheet: rows of texts as CSV or XLSX; no cell is ever a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font

from catalog.sheets.cells import guard

FORMATS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
LONGEST = 32_767
"""Characters that a cell of a workbook holds."""
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_table(headers: Sequence[str], rows: Iterable[Sequence[str]], form: str) -> bytes:
    """Return the file; CSV is UTF-8 with its mark, by which programs know it."""
    return _workbook(headers, rows) if form == "xlsx" else _csv(headers, rows)


def _csv(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for row in (headers, *rows):
        writer.writerow([guard(cell) for cell in row])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _workbook(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Records")
    sheet.freeze_panes = "B2"
    for n, header in enumerate(headers):
        sheet.column_dimensions[_letters(n)].width = min(max(len(header) + 2, 14), 40)
    for n, row in enumerate((headers, *rows)):
        sheet.append([_text_cell(sheet, cell, bold=n == 0) for cell in row])
    body = io.BytesIO()
    book.save(body)
    return body.getvalue()


def _letters(n: int) -> str:
    head, last = divmod(n, 26)
    return (_letters(head - 1) if head else "") + chr(65 + last)


def _text_cell(sheet: Any, text: str, *, bold: bool) -> Cell:
    """Return a cell of the type “text”, whatever it begins with."""
    if len(text) > LONGEST:
        raise ValueError(f"A cell of a workbook holds {LONGEST:,} characters, this text is longer; take CSV.")
    cell = WriteOnlyCell(sheet, _UNFIT.sub("", text))
    cell.data_type, cell.number_format = "s", "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.font = Font(bold=bold)
    return cell
