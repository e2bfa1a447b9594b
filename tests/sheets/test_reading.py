"""Sheets as people save them: encodings, separators, dates, formulas, hidden sheets, and what is refused."""

import io
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook

from catalog.sheets import SheetRefusedError, read_table, reading, write_table
from catalog.sheets.cells import guard, join_values, split_values, unguard

ROWS = "Title;Note\nCafé “Ä”;a,b\n"


def cells(table):
    return [row.cells for row in table.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_every_usual_encoding_and_separator_is_read(encoding):
    body = ROWS.encode(encoding)
    if encoding == "utf-16-le":
        body = b"\xff\xfe" + body
    table = read_table(body)
    assert (table.headers, cells(table)) == (["Title", "Note"], [["Café “Ä”", "a,b"]])
    assert table.notes == ["Columns are separated by semicolons."]


def test_windows_letters_are_read_and_said():
    table = read_table("Title\nCafé\n".encode("cp1252"))
    assert cells(table) == [["Café"]]
    assert "Windows-1252" in table.notes[0]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_separator_is_found_though_others_stand_in_the_words(separator):
    body = f'Title{separator}Note{separator}Code\n"a,b;c"{separator}"x\ny"{separator}1\n'.encode()
    assert cells(read_table(body)) == [["a,b;c", "x\ny", "1"]]


def test_empty_rows_are_left_out_and_rows_keep_their_numbers():
    table = read_table(b"\nTitle\n\nA\n\nB\n")
    assert [(row.number, row.cells) for row in table.rows] == [(4, ["A"]), (6, ["B"])]


@pytest.mark.parametrize(
    "text", ["=1+1", "+49", "-x", "@home", "'=1", "''+1", "'quoted'", "plain", "\tx", "'"]
)
def test_no_cell_is_a_formula_and_all_come_back(text):
    assert not guard(text).startswith(("=", "+", "-", "@", "\t"))
    assert unguard(guard(text)) == text
    for form in ("csv", "xlsx"):
        table = read_table(write_table(["Title", "n"], [[text, "1"]], form))
        assert cells(table) == [[text.strip() if form == "xlsx" else text, "1"]]


def test_several_values_of_a_cell_come_back_whatever_stands_in_them():
    values = ["a | b", "c\\", "\\|", "d"]
    assert split_values(join_values(values)) == values
    assert split_values(" | ") == []


def workbook(*rows, hidden=(), **sheets):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for name, state in sheets.items():
        book.create_sheet(name, 0).sheet_state = state
    body = io.BytesIO()
    book.save(body)
    return body.getvalue()


def test_numbers_dates_and_formulas_of_a_workbook():
    table = read_table(workbook(["Title", "Date", "Leaves", "Sum"], ["A", date(1930, 4, 29), 2.0, "=1+1"]))
    (row,) = table.rows
    assert row.cells[:3] == ["A", "1930-04-29", "2"]
    assert "formula" in row.faults[3]


def test_hidden_sheets_are_not_read_and_that_is_said():
    table = read_table(workbook(["Title"], ["A"], Secret="hidden", Deep="veryHidden"))
    assert cells(table) == [["A"]]
    assert any("Hidden and not read" in note for note in table.notes)


def bomb():
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 3_000_000)
    return body.getvalue()


def with_definitions():
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as packed:
        packed.writestr("[Content_Types].xml", b'<!DOCTYPE a [<!ENTITY b "c">]><Types/>')
    return body.getvalue()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty"),
        (b"Title,Title\na,b\n", "Two columns are called"),
        (b'Title\n"open\n', "no CSV"),
        (b"\xd0\xcf\x11\xe0rest", "not XLSX or CSV"),
        (b"PK\x03\x04rubbish", "damaged"),
        (with_definitions(), "XML definitions"),
    ],
)
def test_what_is_no_sheet_is_refused_with_the_reason(body, words):
    with pytest.raises(SheetRefusedError, match=words):
        read_table(body)


def test_bombs_are_not_unpacked(monkeypatch):
    monkeypatch.setattr(reading, "MOST_UNPACKED", 1_000_000)
    with pytest.raises(SheetRefusedError, match="too large"):
        read_table(bomb())
    monkeypatch.setattr(reading, "MOST_ROWS", 3)
    with pytest.raises(SheetRefusedError, match="more than 3 rows"):
        read_table(b"Title\n" + b"a\n" * 10)


def test_a_sheet_of_empty_lines_is_refused_before_all_of_it_is_read(monkeypatch):
    monkeypatch.setattr(reading, "MOST_ROWS", 10)
    with pytest.raises(SheetRefusedError, match="more than 10 rows"):
        read_table(b"Title\n" + b"\n" * 20)


def test_a_text_kept_once_and_shown_a_thousand_times_is_counted_each_time(monkeypatch):
    monkeypatch.setattr(reading, "MOST_LETTERS", 500)
    with pytest.raises(SheetRefusedError, match="more than can be taken in"):
        read_table(workbook(["Title", "Note"], *[["x" * 100, "x" * 100]] * 5))


def respoilt(part, change):
    """A sound workbook of which one part was changed."""
    body, spoilt = workbook(["Title"], ["A"]), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(body)) as old, zipfile.ZipFile(spoilt, "w") as new:
        for each in old.infolist():
            new.writestr(each, change(old.read(each)) if each.filename == part else old.read(each))
    return spoilt.getvalue()


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml"])
def test_a_workbook_with_a_broken_part_is_refused_in_words(part):
    with pytest.raises(SheetRefusedError, match="save it anew"):
        read_table(respoilt(part, lambda text: text[: len(text) // 2]))
