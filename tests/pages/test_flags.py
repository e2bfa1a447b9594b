"""Every question has words, in both languages, and none of them is a verdict."""

import re
from pathlib import Path

import pytest
from django.utils import translation

from catalog.flags import Known, ask, rules, stand
from catalog.pages.flag_words import QUESTIONS
from catalog.pages.flags import asked_questions, lead_of, say_question
from catalog.pages.vocabulary import Vocabulary
from tests.flags.cases import CASES
from tests.flags.pieces import PEOPLE, letter, loss

WORDS = Vocabulary({})
DOCUMENT = Path(__file__).parents[2] / "docs" / "flags.md"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_specimen_is_asked_about_in_words(language: str) -> None:
    with translation.override(language):
        for changes, question, _ in CASES:
            flags = ask(letter(**changes), Known(PEOPLE))
            said = [say_question(each, WORDS, language) for each in flags if each.question == question]
            assert said
            assert all("?" in each and "%(" not in each for each in said), said


def test_no_question_is_a_verdict() -> None:
    wrong = re.compile(r"authentic|forg|fake|stolen|fraud|guilt", re.IGNORECASE)
    assert [str(each) for each in QUESTIONS.values() if wrong.search(str(each))] == []


def test_each_question_of_a_rule_has_words() -> None:
    rooms = Path(__file__).parents[2] / "catalog" / "flags" / "rules"
    named = set()
    for path in rooms.glob("*.py"):
        named |= set(re.findall(r'"((?:[a-z-]+\.)+[a-z-]+)"', path.read_text()))
    assert named - QUESTIONS.keys() == set()


def test_known_losses_are_linked_each_with_its_doubt() -> None:
    flags = ask(letter(), Known(PEOPLE, events=[loss({"edtf": "1936-08", "uncertain": True})]))
    asked, *_ = asked_questions(stand(flags, []), WORDS, "en")
    (tie,) = asked.ties
    assert (tie.name, "not verified" in tie.note, "August 1936" in tie.note) == (
        "A specimen raid",
        True,
        True,
    )
    assert lead_of([asked]) == "1 question is open."


def test_the_documentation_lists_every_rule() -> None:
    listed = set(re.findall(r"^\| (RF\d\d) ", DOCUMENT.read_text(), re.MULTILINE))
    assert listed == {each.code for each in rules}
