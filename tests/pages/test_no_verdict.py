"""Nothing the archive itself says calls a piece authentic: opinions are somebody's, and quoted."""

import re
from pathlib import Path

import catalog
from catalog.certifiers import certifiers
from tests.pages.french_catalogue import english_words, entries

ROOT = Path(catalog.__file__).parent
VERDICT = re.compile(
    r"\b(?:in)?authentic\b|\bauthenticated\b|\bauthenticity\b|\bauthentiques?\b|\bauthentifiée?s?\b|\bauthenticité\b",
    re.IGNORECASE,
)
OURS = re.compile(r"user\.is_authenticated|is_authenticated")
"""Whether somebody has signed in is another matter."""


def verdicts(text):
    return VERDICT.findall(OURS.sub("", text))


def test_the_pattern_finds_what_it_is_for():
    assert verdicts("This letter is authentic.") == ["authentic"]
    assert verdicts("authentication, authenticator, user.is_authenticated") == []


def test_no_word_of_the_public_rooms_is_a_verdict():
    assert [word for word in english_words() if verdicts(word)] == []
    assert [said for entry in entries() for said in entry.said if verdicts(said)] == []


def test_no_template_says_it():
    files = sorted((ROOT / "templates").rglob("*.*"))
    assert {each.name: words for each in files if (words := verdicts(each.read_text(encoding="utf-8")))} == {}


def test_no_term_of_the_vocabularies_says_it():
    files = sorted((ROOT.parent / "fixtures" / "vocabularies").glob("*.yaml"))
    assert {each.name: words for each in files if (words := verdicts(each.read_text(encoding="utf-8")))} == {}


def test_the_shelf_of_issuers_says_it_nowhere_and_has_its_french():
    said = {entry.english for entry in entries()}
    for each in certifiers:
        assert verdicts(f"{each.about} {each.series_note}") == []
        assert each.about in said
        assert not each.series_note or each.series_note in said
