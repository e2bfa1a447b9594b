"""Stored text is clean, and nothing that was written is lost by cleaning."""

import json
import unicodedata
import xml.etree.ElementTree as ET

from hypothesis import example, given
from hypothesis import strategies as st

from catalog.values.text import clean_line, clean_text

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def test_line_ends_become_line_feeds():
    assert clean_text("one\r\ntwo\rthree\n\tfour") == "one\ntwo\nthree\n\tfour"


def test_nul_controls_and_lone_surrogates_go():
    assert clean_text("Trot\x00sky\x07 \ud800wrote\x1f\ufffe") == "Trotsky wrote"


def test_letters_and_accents_are_composed_even_across_a_removed_control():
    assert clean_text("Bu\u0308yu\u0308kada") == "Büyükada"
    assert clean_text("u\x00\u0308") == "ü"


def test_bidi_marks_joiners_and_spaces_stay():
    written = "\u200fשלום\u200e \u2067abc\u2069 می\u200cخواهم  so\u00adgar\u00a0"
    assert clean_text(written) == written


def test_nothing_stays_that_turns_the_words_behind_it_round():
    assert clean_text("A title \u202eytrid\u202c, \u202bembedded") == "A title ytrid, embedded"
    assert (
        clean_text("\u2067open \u2066closed\u2069 and\n\u2069stray") == "open \u2066closed\u2069 and\nstray"
    )


def test_a_line_has_single_spaces_and_no_ends():
    assert clean_line("  To\u00a0the \r\n\tFrench\u2028comrades ") == "To the French comrades"


@given(ANY_TEXT)
@example("\x00\r\x00\n")
def test_cleaning_twice_changes_nothing(text):
    once = clean_text(text)
    assert clean_text(once) == once
    assert clean_line(clean_line(text)) == clean_line(text)
    assert "\n" not in clean_line(text)


@given(ANY_TEXT)
def test_clean_text_survives_utf8_json_and_xml(text):
    clean = clean_text(text)
    assert unicodedata.is_normalized("NFC", clean)
    assert json.loads(json.dumps(clean).encode()) == clean
    element = ET.Element("p")
    element.text = clean
    assert (ET.fromstring(ET.tostring(element, encoding="utf-8")).text or "") == clean
