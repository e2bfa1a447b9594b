"""Spreadsheets as the desk exchanges them: reading and writing CSV and XLSX, the flat columns of a kind.

Pure: bytes and plain Records in and out; who an ARK is and what a term is called comes through a `Finder`.
"""

from catalog.sheets.columns import flat_columns
from catalog.sheets.flat import CellError, Finder, Flat
from catalog.sheets.mapping import guess_columns
from catalog.sheets.reading import SheetRefusedError, Table, read_table
from catalog.sheets.writing import FORMATS, write_table

__all__ = [
    "FORMATS",
    "CellError",
    "Finder",
    "Flat",
    "SheetRefusedError",
    "Table",
    "flat_columns",
    "guess_columns",
    "read_table",
    "write_table",
]
