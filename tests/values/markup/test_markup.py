"""The house's markup: what each sign becomes, that no word is ever lost, and what the writer is told."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.values.markup import (
    Break,
    Emphasis,
    FigureCall,
    Heading,
    Link,
    Listing,
    MentionCall,
    NoteCall,
    Paragraph,
    Quotation,
    Words,
    calls,
    plain_words,
    read_markup,
    remarks_on,
)

SIGNS = [
    "*",
    "**",
    "[",
    "]",
    "(",
    ")",
    "[[",
    "]]",
    "|",
    "[^",
    "![[",
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "\\",
    "\n",
    "\n\n",
]


def inner(text):
    """What runs in the one paragraph of the text."""
    (block,) = read_markup(text).blocks
    assert isinstance(block, Paragraph)
    return block.inner


def reasons(text, **known):
    known = {"mentions": (), "citations": (), "figures": ()} | known
    return [(each.line, each.reason) for each in remarks_on(text, **known)]


def test_a_broken_line_is_a_space_and_an_empty_line_a_new_paragraph():
    first, second = read_markup("one\ntwo\n\nthree").blocks
    assert (first, second) == (Paragraph((Words("one two"),)), Paragraph((Words("three"),)))


def test_a_line_ended_with_a_backslash_is_broken():
    assert inner("one\\\ntwo") == (Words("one"), Break(), Words("two"))


def test_emphasis_is_of_two_strengths():
    assert inner("*one* **two**") == (
        Emphasis((Words("one"),)),
        Words(" "),
        Emphasis((Words("two"),), strong=True),
    )


def test_sections_have_anchors_of_their_own_in_any_script():
    found = read_markup("## The island\n\n## The island\n\n### Остров\n\n## —").blocks
    assert [(each.level, each.anchor) for each in found] == [
        (2, "s-the-island"),
        (2, "s-the-island-2"),
        (3, "s-остров"),
        (2, "s-section"),
    ]


def test_the_title_of_the_page_keeps_its_rank():
    assert [each.level for each in read_markup("# Top\n\n##### Deep").blocks] == [2, 3]


def test_calls_carry_their_line():
    text = "See [[island|the place]]\nand [[card]].[^a, b]\n\n![[map]]\n\n> said[^c]"
    assert list(calls(read_markup(text).blocks)) == [
        MentionCall("island", "the place", 1),
        MentionCall("card", "", 2),
        NoteCall(("a", "b"), "[^a, b]", 2),
        FigureCall("map", 4),
        NoteCall(("c",), "[^c]", 6),
    ]


def test_quotations_and_lists_hold_paragraphs():
    quotation, dots, numbers = read_markup("> said\n\n- one\n- two\n\n3. three").blocks
    assert quotation == Quotation((Paragraph((Words("said"),)),))
    assert dots == Listing(((Paragraph((Words("one"),)),), (Paragraph((Words("two"),)),)))
    assert numbers == Listing(((Paragraph((Words("three"),)),),), start=3)


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=c", "http://example.org", "ark:/99999/p16rvqwhnf8"]
)
def test_links_lead_to_the_web_and_to_arks(address):
    (link,) = inner(f"[words]({address})")
    assert isinstance(link, Link)
    assert (link.address, link.is_ark) == (address, address.startswith("ark:"))


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", "//example.org", "/admin/", "#top", "http:x"],
)
def test_a_link_elsewhere_stays_the_words_it_is(address):
    text = f"[words]({address})"
    assert inner(text) == (Words(text),)
    assert reasons(text) != [] or not address.startswith(("java", "data"))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b onclick=x>bold</b>",
        "&lt;i&gt; &amp; &#60;",
        "`code`",
        "<img src=x>",
        "| a | b |",
        "[ref]: https://example.org",
        "----x",
        "https://example.org/",
    ],
)
def test_what_is_no_sign_of_the_house_is_words(text):
    assert plain_words(read_markup(text).blocks) == text


def test_an_escaped_sign_is_the_sign():
    assert inner(r"\*not\* \[[x]] \[^y]") == (Words("*not* [[x]] [^y]"),)


def test_a_mention_without_words_is_said_by_its_name():
    blocks = read_markup("[[who]] wrote to [[whom|her]].").blocks
    assert plain_words(blocks, {"who": "Somebody"}) == "Somebody wrote to her."


def test_unknown_ids_are_named_with_their_line_and_known_ones_are_not():
    text = "[[a]] [[b]]\n[^c, d]\n\n![[e]]"
    found = reasons(text, mentions={"a"}, citations={"c"})
    assert [line for line, _ in found] == [1, 2, 4]
    assert all(f"“{each}”" in reason for each, (_, reason) in zip("bde", found, strict=True))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("a <b>c</b>", "HTML"),
        ("a\n\n```\ncode\n```", "code"),
        ("| a | b |", "tables"),
        ("![map](https://example.org/x.png)", "figure"),
        ("see ![[map]] here", "alone"),
        ("[x](ftp://example.org)", "http"),
        ("> " * 30 + "deep", "nested"),
    ],
)
def test_habits_from_elsewhere_are_explained(text, word):
    assert any(word in reason for _, reason in reasons(text, figures={"map"}))


def test_a_clean_text_has_no_remarks():
    text = "## A\n\nWords *with* [[who|him]][^n] and 1 < 2, a < b > c.\n\n![[map]]"
    assert reasons(text, mentions={"who"}, citations={"n"}, figures={"map"}) == []


@pytest.mark.parametrize(
    "text", ["> " * 500 + "deep", "- " * 500 + "deep", "*" * 999 + "deep" + "*" * 999, "[" * 2000 + "deep"]
)
def test_absurd_depth_loses_nothing(text):
    assert "deep" in plain_words(read_markup(text).blocks)


@given(
    st.lists(st.one_of(st.sampled_from(SIGNS), st.integers(0, 99).map(lambda n: f"word{n} ")), max_size=40)
)
def test_no_word_is_ever_lost(pieces):
    text = "".join(pieces)
    blocks = read_markup(text).blocks
    said = [plain_words(blocks), *(each.id for each in calls(blocks) if not isinstance(each, NoteCall))]
    said += [word for each in calls(blocks) if isinstance(each, NoteCall) for word in each.ids]
    assert sorted(set(re.findall(r"word\d+", text))) == sorted(set(re.findall(r"word\d+", " ".join(said))))


@given(st.text(max_size=300))
def test_any_text_can_be_read_and_remarked_upon(text):
    assert isinstance(read_markup(text).blocks, tuple)
    assert all(each.line >= 1 for each in remarks_on(text, mentions=(), citations=(), figures=()))
    assert all(
        isinstance(each, Heading | Paragraph | Quotation | Listing | FigureCall)
        for each in read_markup(text).blocks
    )


def test_an_ark_in_capitals_is_an_ark_too():
    (link,) = inner("[the card](ARK:/99999/p1card)")
    assert link.is_ark
