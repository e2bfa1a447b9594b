"""The French words of the reading room are whole, and what is compiled is what is written.

After a change of words: in catalog/, run `makemessages -l fr --no-wrap --no-obsolete --add-location file`
with `--ignore` for admin, lots, models and templates/catalog/desk, translate what is empty, then run
`msgfmt --check -o django.mo django.po` beside the catalogue.
"""

import re

import pytest
from django.utils import translation

from catalog.pages.dates import say_edtf, when_clause
from catalog.pages.labels import FIELDS, field_label
from catalog.pages.spoken import SAID_AS_CALLED
from catalog.pages.vocabulary import Word
from catalog.record.document import DateValue
from catalog.record.properties import SPOKEN
from tests.pages.french_catalogue import Entry, compiled, english_words, entries

HOLES = re.compile(r"%\(\w+\)[sd]|</?\w+>")
PLURAL_ONLY = {"Names refreshed once since", "Names were refreshed once after the edition before these."}


def _holes(text: str) -> list[str]:
    return sorted(HOLES.findall(text))


def _english(entry: Entry) -> list[str]:
    """Return the English form that each French form must keep the holes of."""
    first = entry.plural if entry.english in PLURAL_ONLY else entry.english
    return [first, entry.plural] if entry.plural else [entry.english]


def test_every_word_of_the_public_rooms_is_in_the_catalogue():
    words = english_words()
    assert len(words) > 400  # both the modules and the templates were read
    assert sorted(words - {entry.english for entry in entries()}) == []


def test_every_word_is_translated_and_none_is_a_guess():
    assert [entry.english for entry in entries() if not all(entry.said)] == []
    assert [entry.english for entry in entries() if entry.fuzzy] == []
    assert [entry.english for entry in entries() if len(entry.said) != (2 if entry.plural else 1)] == []


def test_placeholders_and_tags_survive_the_translation():
    lost = [
        entry.english
        for entry in entries()
        for english, french in zip(_english(entry), entry.said, strict=True)
        if _holes(english) != _holes(french)
    ]
    assert lost == []


def test_what_is_compiled_is_what_is_written():
    machine = compiled()
    expected: dict[str | tuple[str, int], str] = {}
    for entry in entries():
        key = f"{entry.context}\x04{entry.english}" if entry.context else entry.english
        for number, said in enumerate(entry.said):
            expected[(key, number) if entry.plural else key] = said
    found = dict(machine._catalog)  # its only complete list of what it holds
    found.pop("")
    assert found == expected


def test_none_and_one_are_singular_in_french():
    with translation.override("fr"):
        said = [translation.ngettext("%(n)d leaf", "%(n)d leaves", n) for n in (0, 1, 2)]
    assert said == ["%(n)d feuillet", "%(n)d feuillet", "%(n)d feuillets"]


def test_fields_and_properties_have_french_names():
    with translation.override("fr"):
        assert field_label("as_written") == "tel qu’écrit"
        assert field_label("place of writing") == "lieu de rédaction"
        assert field_label("reference_code") == "cote"
    spoken = {name for names in SPOKEN.values() for name in names}
    shared = {"date", "place"}  # named by FIELDS or by a page already
    assert spoken - shared - set(SAID_AS_CALLED) - set(FIELDS) == set()


def test_term_is_said_by_its_french_label_and_without_one_by_its_own():
    word = Word(
        "apcs", "autograph postcard signed", label_of_language={"fr": "carte postale autographe signée"}
    )
    assert word.in_language("fr") == "carte postale autographe signée"
    assert Word("apcs", "autograph postcard signed").in_language("fr") == "autograph postcard signed"


SENTENCES = {
    "1930-04-29": ("On 29 April 1930", "Le 29 avril 1930"),
    "1930-04": ("In April 1930", "En avril 1930"),
    "1930": ("In 1930", "En 1930"),
    "1929-21": ("In spring 1929", "À la date indiquée (printemps 1929)"),
    "[..1900]": ("Dated before 1901", "À la date indiquée (avant 1901)"),
    "": ("At a date not stated", "À une date non précisée"),
}


@pytest.mark.parametrize(("edtf", "said"), SENTENCES.items())
def test_sentence_begins_with_its_date_in_either_language(edtf, said):
    date = DateValue(edtf=edtf)
    with translation.override("en"):
        assert when_clause(date, "en") == said[0]
    with translation.override("fr"):
        assert when_clause(date, "fr") == said[1]


def test_language_without_dates_of_its_own_is_given_english_ones():
    assert say_edtf("1930-04-29", "ru") == "29 April 1930"
