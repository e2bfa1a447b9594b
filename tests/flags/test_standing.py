"""An answer holds while the evidence is the same; what a name is spelt like today is no evidence."""

from dataclasses import replace

from catalog.flags import Answer, Flag, Known, ask, read_flag, stand
from tests.flags.pieces import PEOPLE, WRITER, activity, letter, ref


def _flag(born: str = "1880", name: str = "Ada Specimen") -> Flag:
    piece = letter(activities=activity({"edtf": "1861"}, ref(WRITER, "agent", name)), provenance=[])
    writer = PEOPLE[WRITER].plain() | {
        "activities": [{"id": "birth", "type": "birth", "date": {"edtf": born}}]
    }
    record = type(PEOPLE[WRITER]).model_validate(writer)
    (found,) = ask(piece, Known({**PEOPLE, WRITER: record}))
    return found


def _answer(flag: Flag, act: str = "answered", time: str = "2026-01-01T00:00:00Z") -> Answer:
    return Answer(flag.key, flag.digest, act, "A slip for 1891.", "A specimen curator", time, 3)


def test_a_question_nobody_answered_is_open() -> None:
    (found,) = stand([_flag()], [])
    assert (found.state, found.is_open, found.answer) == ("open", True, None)


def test_an_answer_closes_and_reopening_opens_again() -> None:
    flag = _flag()
    assert stand([flag], [_answer(flag)])[0].state == "answered"
    assert stand([flag], [_answer(flag, "set aside")])[0].state == "set aside"
    (again,) = stand([flag], [_answer(flag), _answer(flag, "reopened", "2026-01-02T00:00:00Z")])
    assert again.is_open
    assert len(again.history) == 2


def test_it_is_asked_again_when_the_evidence_changes_and_the_old_answer_stays() -> None:
    before, after = _flag("1880"), _flag("1881")
    assert before.key == after.key
    (found,) = stand([after], [_answer(before)])
    assert found.state == "asked again"
    assert found.answer == _answer(before)


def test_another_spelling_or_another_day_changes_no_evidence() -> None:
    flag = _flag()
    assert _flag(name="Adah Specimen").digest == flag.digest
    assert replace(flag, on="1999-12-31").digest == flag.digest


def test_open_questions_stand_first_and_the_gravest_of_them_before_the_others() -> None:
    flags = ask(letter(body_hand="typed", signed_as="Dora Specimen", sides="3"), Known(PEOPLE))
    grave = _flag()
    found = stand([*flags, grave], [_answer(flags[0])])
    assert found[0].flag == grave
    assert not found[-1].is_open


def test_a_flag_is_read_back_as_it_was_written() -> None:
    flag = _flag()
    assert read_flag(flag.plain()) == flag
    assert read_flag(flag.plain()).digest == flag.plain()["digest"]
