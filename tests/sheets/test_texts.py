"""Descriptions as people have them: files in any usual encoding, a zip, a sheet; what is odd is named."""

import io
import zipfile

import pytest

from catalog.sheets import texts
from catalog.sheets.texts import TextsRefusedError, read_texts


def packed(**files):
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return body.getvalue()


def taken(*files, column=""):
    found = read_texts(files, column)
    return [(each.name, each.text) for each in found.texts], found.notes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding_is_read_letter_by_letter(encoding):
    body = "Prévert “L.a.s.”\r\nà Paris".encode(encoding)
    assert taken(("a/b/12.txt", body)) == ([("12.txt", "Prévert “L.a.s.”\nà Paris")], [])


def test_what_is_no_text_is_named_and_left_out():
    found, notes = taken(
        ("good.txt", b"ALS"), ("picture.txt", b"a\x00b"), ("void.txt", b" \n"), ("odd.txt", b"\x81")
    )
    assert found == [("good.txt", "ALS")]
    assert [each.partition(":")[0] for each in notes] == ["picture.txt", "void.txt", "odd.txt"]
    with pytest.raises(TextsRefusedError, match=r"picture\.txt: this is no text"):
        taken(("picture.txt", b"a\x00b"))


def test_a_zip_gives_its_texts_in_order_without_what_a_machine_put_in():
    body = packed(**{"b.txt": b"second", "a.txt": b"first", "__MACOSX/a.txt": b"no", "sub/.hidden": b"no"})
    assert taken(("sale.zip", body)) == ([("a.txt", "first"), ("b.txt", "second")], [])


def test_a_document_of_a_word_processor_does_not_become_lots_of_markup():
    document = packed(**{"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:t>ALS</w:t>"})
    found, notes = taken(("lot 5.docx", document), ("lot 6.rtf", b"{\\rtf1 ALS}"), ("lot 7.txt", b"ALS"))
    assert found == [("lot 7.txt", "ALS")]
    assert [note.partition(": this is no text")[0] for note in notes] == ["lot 5.docx", "lot 6.rtf"]


def test_a_bomb_a_damaged_zip_and_too_many_are_refused_by_name(monkeypatch):
    monkeypatch.setattr(texts, "MOST_UNPACKED", 1000)
    with pytest.raises(TextsRefusedError, match=r"Unpacked, sale\.zip is too large"):
        taken(("sale.zip", packed(**{"a.txt": b" " * 5000})))
    with pytest.raises(TextsRefusedError, match=r"sale\.zip is damaged"):
        taken(("sale.zip", packed(**{"a.txt": b"words"})[:-30]))
    monkeypatch.setattr(texts, "MOST_TEXTS", 1)
    with pytest.raises(TextsRefusedError, match="more than 1 descriptions"):
        taken(("a", b"one"), ("b", b"two"))


def test_a_sheet_gives_a_lot_a_row_and_keeps_its_other_cells_as_metadata():
    body = b"Lot;Title;Description;URL;Buyer's note\n12;A card;ALS, one page;https://example.org/12;rare\n13;;;;\n"
    found, notes = taken(("sale.csv", body))
    head = "# lot: 12\n# source: https://example.org/12\n# Buyer-s-note: rare\n\n"
    assert found == [("Lot 12", f"{head}A card\n\nALS, one page")]
    assert notes[-1] == "Row 3: there is no description in it."


def test_a_column_nobody_knows_is_asked_for_by_the_names_that_are_there():
    body = b"Nummer,Wortlaut\n1,Eigenh. Brief\n"
    with pytest.raises(TextsRefusedError, match="“Nummer”, “Wortlaut”"):
        taken(("liste.csv", body))
    assert taken(("liste.csv", body), column="wortlaut")[0] == [("Row 2", "# Nummer: 1\n\nEigenh. Brief")]


def test_a_text_too_long_for_one_description_is_named(monkeypatch):
    monkeypatch.setattr(texts, "LONGEST_TEXT", 10)
    _, notes = taken(("short.txt", b"ALS"), ("novel.txt", b"x" * 11))
    assert notes == ["novel.txt: 11 characters, 10 are the most for one description."]
