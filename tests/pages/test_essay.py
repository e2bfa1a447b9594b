"""What readers see of an essay: numbered notes that lead back, names in links, figures, and no word lost."""

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from catalog.pages.context import context_of
from catalog.pages.essay import essay_page
from catalog.record.kinds import read_record
from tests import people
from tests.pages.pieces import LOT, PAGE, TROTSKY, vocabulary

FILE = {"sha256": "a" * 64, "media_type": "image/png", "size": 5, "width": 20, "height": 10}


def page_of(body="", language="en", **changes):
    named = {
        "mentions": [
            {"id": "who", "target": TROTSKY},
            {"id": "hidden", "target": {"ark": "ark:/99999/p1hidden", "kind": "agent"}},
        ],
        "citations": [
            {"id": "a", "field": "body", "source": LOT, "locator": "line 3", "quotation": "a card"},
            {"id": "b", "field": "body", "source": PAGE, "note": "Seen on the web."},
        ],
        "figures": [
            {"id": "map", "file": FILE, "alt": "A map.", "caption": "The island.", "credit": "A. Person"}
        ],
        "bibliography": [],
        "parallels": [],
    }
    record = read_record(people.essay(**{"body": body, **named, **changes}))
    with translation.override(language):
        return essay_page(context_of(record, vocabulary(), language))


def html_of(body, **changes):
    made = render_to_string("catalog/essay/body.html", {"page": page_of(body, **changes)})
    return " ".join(made.split())


def test_notes_are_numbered_as_called_and_lead_back_to_every_call():
    page = page_of("One[^b] two[^a] three[^b] four[^a, b].")
    assert [(note.number, note.calls) for note in page.notes] == [
        (1, ("ref-1", "ref-1-2")),
        (2, ("ref-2",)),
        (3, ("ref-3",)),
    ]
    assert [len(note.cited) for note in page.notes] == [1, 1, 2]
    html = html_of("One[^b] two[^a] three[^b].")
    assert html.count('href="#note-1"') == 2
    assert 'id="ref-1-2"' in html
    assert 'href="#ref-1-2"' in html
    assert "<q>a card</q>" in html


def test_a_source_of_no_note_is_listed_apart():
    page = page_of("One[^a].")
    assert [line.name for line in page.further_sources] == [PAGE["name"]]


def test_a_mention_is_called_by_its_current_name_or_by_words():
    html = html_of("[[who]] and [[who|the exile]].")
    assert f'<a class="entity" href="/{TROTSKY["ark"]}">Leon Trotsky</a>' in html
    assert ">the exile</a>" in html


def test_whom_nobody_may_read_of_is_named_without_a_link():
    html = html_of("By [[hidden|somebody]].")
    assert "By somebody." in html


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Before [[nobody|a name]] after.", "Before a name after."),
        ("Before[^x] after.", "Before[^x] after."),
        ("Before[^x, a] after.", "[^x] after."),
        ("![[nothing]]", "<p>![[nothing]]</p>"),
        ("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("[x](ark:/nonsense/!!)", "x"),
    ],
)
def test_what_nothing_answers_keeps_its_words(body, words):
    html = html_of(body)
    assert words in html
    assert "<b>" not in html
    assert 'href="javascript' not in html


def test_a_figure_stands_where_it_is_called_and_else_after_the_text():
    called, left = page_of("Text\n\n![[map]]"), page_of("Text")
    assert [piece.shape for piece in called.blocks] == ["paragraph", "figure"]
    assert called.figures == ()
    assert [figure.caption for figure in left.figures] == ["The island."]
    html = html_of("![[map]]")
    assert 'alt="A map."' in html
    assert "A. Person." in html


def test_sections_and_what_follows_the_text_are_listed():
    page = page_of("## The card\n\nWords[^a]\n\n### Smaller\n\n## The island")
    assert page.contents == (
        ("s-the-card", "The card"),
        ("s-the-island", "The island"),
        ("notes", "Notes"),
        ("see-also", "See also"),
    )


def test_quotations_lists_and_emphasis_become_what_they_are():
    html = html_of("> said[^a]\n\n- *one*\n- two\n\n3. **three**")
    assert "<blockquote>" in html
    assert "<em>one</em>" in html
    assert '<ol start="3">' in html
    assert "<strong>three</strong>" in html


def test_french_readers_read_french_and_are_told_whose_it_is():
    page = page_of("Words", "fr", parallels=people.essay()["parallels"])
    assert (page.title, page.title_language, page.subtitle_language) == ("Une carte de l’île", "", "en")
    assert page.tongue is not None
    assert "A. Reader" in page.tongue.said
    assert [line.text for line in page.tongue.lines] == ["A card from the island", people.essay()["summary"]]


def test_absurdly_nested_text_is_still_a_page():
    assert "deep" in html_of("> " * 9 + "deep " + "*a **b " * 4)
    assert "deep" in html_of("- " * 300 + "deep")
