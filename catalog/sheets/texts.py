"""Descriptions out of what people have: text files, a zip of them, a sheet with a row for each lot; bounded.

A file or row that cannot be taken is left out and named in the notes; the others are taken all the same.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from catalog.sheets.letters import UnreadableLettersError, decoded
from catalog.sheets.reading import PACKED_WRONGLY, SheetRefusedError, Table, read_table
from catalog.values.folding import fold_key

MOST_TEXTS = 2_000
LONGEST_TEXT = 200_000
"""Characters of one description; the reader looks at the first sixteen thousand, the rest is kept."""
MOST_BYTES = 25 * 2**20
MOST_UNPACKED = 60 * 2**20
MOST_ENTRIES = 20_000
MOST_LETTERS = 30_000_000
"""Of all descriptions together."""
TOLD = 12
"""Files or rows left out that are named one by one."""
MARKED_UP = (b"%PDF-", b"{\\rtf")
"""How files begin that hold words among marks; read as text, the marks would be taken for the description."""
OFFICE_PARTS = {"[Content_Types].xml", "mimetype"}
"""What the zip of a word processor's document holds at its top, and a zip of texts does not."""

SHEETS = (".csv", ".tsv", ".xlsx")
HEADERS = {
    "text": (
        "description", "text", "lot description", "catalogue text", "full description", "details", "body",
        "beschreibung", "text der beschreibung", "designation", "notice", "descriptif",
    ),
    "title": ("title", "headline", "heading", "lot title", "titel", "titre"),
    "lot": ("lot", "lot no", "lot number", "number", "no", "nr", "los", "losnummer", "numero"),
    "source": ("source", "url", "link", "address", "source url", "lien"),
    "house": ("house", "auction house", "auctioneer", "seller", "dealer", "auktionshaus", "maison"),
}  # fmt: skip
"""What a column may be called, folded: English, German, French."""


class TextsRefusedError(ValueError):
    """Nothing of what came can be taken in; the message says why and what to do."""


@dataclass(frozen=True)
class Taken:
    """One description: what it is called, its words, what is to be known of how they were read."""

    name: str
    text: str
    note: str = ""


@dataclass
class Bundle:
    """The descriptions in their order, and what was left out and why."""

    texts: list[Taken] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    letters: int = 0

    def add(self, name: str, text: str, note: str = "") -> None:
        text = storable(text)
        if not text.strip():
            self.notes.append(f"{name}: there is nothing in it.")
        elif len(text) > LONGEST_TEXT:
            self.notes.append(
                f"{name}: {len(text):,} characters, {LONGEST_TEXT:,} are the most for one description."
            )
        else:
            self.texts.append(Taken(name, text, note))
            self.letters += len(text)
        if self.letters > MOST_LETTERS:
            raise TextsRefusedError(f"At {name} it is more than can be taken in at once; bring it in parts.")
        if len(self.texts) > MOST_TEXTS:
            raise TextsRefusedError(
                f"These are more than {MOST_TEXTS:,} descriptions; bring them in parts. Nothing was taken in."
            )

    def add_bytes(self, name: str, body: bytes) -> None:
        try:
            text, notes = decoded(body)
        except UnreadableLettersError:
            self.notes.append(f"{name}: its letters cannot be read; save it as text in UTF-8.")
            return
        if "\x00" in text or body.startswith(MARKED_UP):
            self.refuse(name)
            return
        self.add(name, text, " ".join(notes))

    def refuse(self, name: str) -> None:
        self.notes.append(f"{name}: this is no text; save it as text in UTF-8.")


def storable(text: str) -> str:
    """Return the text letter by letter as it came, but for line ends and what no database can hold."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return re.sub("[\x00\ud800-\udfff]", "\ufffd", text)


def read_texts(files: Iterable[tuple[str, bytes]], column: str = "") -> Bundle:
    """Take the descriptions out of uploaded files; `column` names the one of a sheet that holds the words."""
    bundle = Bundle()
    for path, body in files:
        name = _shown(path)
        if len(body) > MOST_BYTES:
            raise TextsRefusedError(f"{name} is larger than {MOST_BYTES // 2**20} MB; bring it in parts.")
        _read_file(bundle, name, body, column)
    if not bundle.texts:
        raise TextsRefusedError(" ".join(["There is no description in what came.", *bundle.notes[:TOLD]]))
    if len(bundle.notes) > TOLD:
        bundle.notes[TOLD:] = [f"And {len(bundle.notes) - TOLD:,} more could not be taken."]
    return bundle


def _read_file(bundle: Bundle, name: str, body: bytes, column: str) -> None:
    if name.lower().endswith(SHEETS):
        _read_sheet(bundle, name, body, column)
    elif body.startswith(b"PK\x03\x04"):
        _read_zip(bundle, name, body)
    else:
        bundle.add_bytes(name, body)


def _shown(name: str) -> str:
    """Return the last part of a path, without what would make a line of it."""
    return " ".join(PurePosixPath(name.replace("\\", "/")).name.split())[:120] or "a file without a name"


# --- zip ----------------------------------------------------------------------------------------------------


def _read_zip(bundle: Bundle, name: str, body: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            if OFFICE_PARTS & set(packed.namelist()):
                bundle.refuse(name)
                return
            for each in _entries(packed, name):
                # One byte more than may be: what the zip says of its sizes need not be true.
                with packed.open(each) as opened:
                    inner = opened.read(4 * LONGEST_TEXT + 1)
                bundle.add_bytes(_shown(each.filename), inner)
    except PACKED_WRONGLY as error:
        raise TextsRefusedError(f"{name} is damaged, or locked by a password; pack it anew.") from error


def _entries(packed: zipfile.ZipFile, name: str) -> Iterator[zipfile.ZipInfo]:
    """Yield the files that a person put there, in the order of their names."""
    every = packed.infolist()
    if len(every) > MOST_ENTRIES or sum(each.file_size for each in every) > MOST_UNPACKED:
        raise TextsRefusedError(f"Unpacked, {name} is too large; bring it in parts.")
    for each in sorted(every, key=lambda one: one.filename):
        path = PurePosixPath(each.filename)
        if not each.is_dir() and "__MACOSX" not in path.parts and not path.name.startswith("."):
            yield each


# --- sheets -------------------------------------------------------------------------------------------------


def _read_sheet(bundle: Bundle, name: str, body: bytes, column: str) -> None:
    try:
        table = read_table(body, name)
    except SheetRefusedError as error:
        raise TextsRefusedError(f"{name}: {error}") from error
    places = _places(table, name, column)
    bundle.notes += table.notes
    for row in table.rows:
        words = row.cells[places["text"]]
        if places["text"] in row.faults:
            bundle.notes.append(f"Row {row.number}: {row.faults[places['text']]}.")
        elif not words.strip():
            bundle.notes.append(f"Row {row.number}: there is no description in it.")
        else:
            lot = row.cells[places["lot"]].strip() if "lot" in places else ""
            called = f"Lot {lot.removeprefix('Lot ')}" if lot else f"Row {row.number}"
            bundle.add(called, _composed(table, places, row.cells))


def _places(table: Table, name: str, column: str) -> dict[str, int]:
    """Return which column holds what, by its header; raises where none is seen to hold the words."""
    folded = [fold_key(header) for header in table.headers]
    found = {
        what: next((n for n, header in enumerate(folded) if header in names), -1)
        for what, names in HEADERS.items()
    }
    if column:
        found["text"] = folded.index(fold_key(column)) if fold_key(column) in folded else -1
    if found["text"] < 0:
        headers = ", ".join(f"“{each}”" for each in table.headers[:20])
        raise TextsRefusedError(
            f"{name} has the columns {headers}; say below which of them holds the descriptions."
        )
    return {what: n for what, n in found.items() if n >= 0}


def _composed(table: Table, places: dict[str, int], cells: list[str]) -> str:
    """Return a row as a text: its other cells as lines of metadata, then the title, then the words."""
    known = {n: what for what, n in places.items() if what not in {"text", "title"}}
    skipped = {places["text"], places.get("title", -1)}
    lines = [
        f"# {known.get(n) or _key(table.headers[n])}: {' '.join(cell.split())}"
        for n, cell in enumerate(cells)
        if n not in skipped and cell.strip()
    ]
    body = [cells[places[what]].strip("\n") for what in ("title", "text") if what in places]
    return "\n".join([*lines, "", ""] if lines else []) + "\n\n".join(each for each in body if each.strip())


def _key(header: str) -> str:
    return re.sub(r"[^\w-]+", "-", header.strip())[:40].strip("-") or "column"
