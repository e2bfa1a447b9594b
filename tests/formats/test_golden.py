"""Every format against a file that a person has read: `fixtures/exchange/<suffix>/<name>`."""

from datetime import date
from pathlib import Path

import pytest

from catalog.formats import Imprint, formats
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record
from tests import people
from tests.formats import works

GOLDEN = Path(__file__).parents[2] / "fixtures" / "exchange"
NAMED = {
    people.TROTSKY: {"name": "Leon Trotsky", "dates": "1879–1940"},
    people.ROSENTHAL: {"name": "Gérard Rosenthal"},
    people.BUYUKADA: {"name": "Büyükada"},
    people.PARIS: {"name": "Paris"},
    people.LETTERS: {"name": "Trotsky–Rosenthal correspondence"},
    people.LOT: {"name": "Lot description of a postcard by Trotsky"},
    people.HOUSE: {"name": "RR Auction"},
}
CAST = {
    "postcard": people.postcard,
    "trotsky": people.trotsky,
    "buyukada": people.buyukada,
    "lot": people.lot_description,
    "book": works.book,
    "chapter": works.chapter,
    "article": works.article,
    "web-page": works.web_page,
    "essay": people.essay,
}


def as_published(value):
    """The record as an edition has it: references carry the names of those they mean."""
    if isinstance(value, list):
        return [as_published(each) for each in value]
    if isinstance(value, dict):
        names = NAMED.get(value.get("ark"), {}) if value.keys() == {"ark", "kind"} else {}
        return {**{key: as_published(each) for key, each in value.items()}, **names}
    return value


def record(plain) -> EntityRecord:
    found = read_record(as_published(plain))
    assert isinstance(found, EntityRecord)
    return found


def imprint(ark: str) -> Imprint:
    return Imprint("Prinkipo", f"https://archive.example/{ark}", 2, date(2026, 11, 22), "9f" * 32)


@pytest.mark.parametrize("suffix", formats.names())
@pytest.mark.parametrize("name", CAST)
def test_writes_what_the_golden_file_holds(name: str, suffix: str):
    document = record(CAST[name]())
    expected = (GOLDEN / suffix / name).read_bytes()
    assert formats[suffix].write(document, imprint(document.ark)) == expected


def test_every_golden_file_belongs_to_a_format():
    assert {folder.name for folder in GOLDEN.iterdir()} >= set(formats.names())
