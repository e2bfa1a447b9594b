"""The body of an item page as HTML: complete, unambiguous, kept until something changes."""

import re

import pytest
from django.core.cache import caches
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.pages.cache import render_item
from catalog.pages.diff import describe_changes
from catalog.pages.vocabulary import vocabulary_of
from catalog.record.kinds import read_record
from tests.pages.pieces import item, postcard, vocabulary
from tests.workspaces import records


@pytest.fixture(autouse=True)
def empty_cache():
    caches["pages"].clear()


def body(plain):
    rendered = render_item(plain, vocabulary(), "en")
    return f"{rendered.head}{rendered.above}{rendered.sections}{rendered.beside}"


def test_every_section_the_record_can_fill_is_there():
    html = body(postcard())
    for anchor in ("about", "provenance", "authentication", "condition", "disputes", "offers"):
        assert f'id="{anchor}"' in html


def test_no_piece_is_called_authentic():
    assert not re.search(r"authentic(?!ation)", body(postcard()), re.IGNORECASE)


def test_no_inline_style_or_script_stands_in_the_way_of_the_content_policy():
    html = body(postcard())
    assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=", html)


def test_ids_are_unique_and_every_explanation_is_reachable():
    html = body(postcard())
    ids = re.findall(r'\sid="([^"]*)"', html)
    assert sorted(ids) == sorted(set(ids))
    for attribute in ("popovertarget", "for"):
        assert set(re.findall(rf'\s{attribute}="([^"]*)"', html)) <= set(ids)
    numbers = set(re.findall(r'href="#(source-\d+|claims-[^"]*)"', html))
    assert numbers
    assert numbers <= set(ids)


def test_what_a_record_says_is_never_read_as_markup():
    html = body(item(title="<b>bold</b> & more", summary="<script>1</script>"))
    assert "<b>bold" not in html
    assert "<script>" not in html


def test_body_is_kept_for_the_same_record_and_made_anew_when_a_label_changes():
    first = render_item(postcard(), vocabulary(), "en")
    assert render_item(postcard(), vocabulary(), "en") == first
    other = vocabulary_of((("document-kind/apcs", "signed card", "", "", "", None, "", "", "{}"),))
    assert "Signed card" in render_item(postcard(), other, "en").above


def test_kept_body_stays_markup():
    render_item(postcard(), vocabulary(), "en")
    kept = render_item(postcard(), vocabulary(), "en")
    assert "<h1" in render_to_string("catalog/item/page.html", {"rendered": kept})


def test_closed_item_says_until_when():
    assert "closed until 2090" in body(item(closed_until="2090"))


def test_differences_are_shown_with_words_marked():
    found = describe_changes(
        item(summary="He answers news of letters."),
        item(summary="He answers bad news of letters."),
        vocabulary(),
    )
    html = render_to_string("catalog/parts/changes.html", {"changes": found})
    assert "<ins> bad</ins>" in html


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_record_of_an_item_makes_a_page(data):
    plain = data.draw(records("item")).plain()
    html = body(plain)
    assert "<h1" in html
    ids = re.findall(r'\sid="([^"]*)"', html)
    assert sorted(ids) == sorted(set(ids)), read_record(plain).ark


def test_a_step_of_a_far_year_and_a_field_without_words_make_a_page():
    far = {"id": "p1", "place": {"observed": "A cave"}, "until": {"edtf": "Y-20000"}}
    silent = {"id": "f1", "field": "summary", "language": "fr", "text": ""}
    html = body(item(summary="", provenance=[far], parallels=[silent]))
    assert "20001 B.C." in html
