"""Flat columns: what a cell says of a Record, and what it changes there."""

import pytest

from catalog.record.kinds import read_record
from catalog.sheets import CellError, flat_columns, guess_columns
from tests import people


class Known:
    """Knows Trotsky by his ARK and the term “CC0”."""

    def term(self, _vocabulary, text):
        return {"CC0": "cc0", "cc0": "cc0"}.get(text, "")

    def say_term(self, _vocabulary, code):
        return {"cc0": "CC0"}.get(code, code)

    def entity(self, key, kind):
        return {"ark": key, "kind": kind} if key == people.TROTSKY else None

    def called_so(self, words, _kind):
        return [people.TROTSKY] if words == "Leon Trotsky" else []

    def name(self, ark):
        return "Leon Trotsky" if ark == people.TROTSKY else ""


KNOWN = Known()
ITEM = flat_columns("item", {"parent": "item", "body_writer": "agent"})


def put(key, text, plain=None, columns=ITEM):
    plain = plain or {"schema": 1, "kind": "item", "ark": "ark:/99999/p1x", "level": "item", "title": "A"}
    remarks = columns[key].put(plain, text, KNOWN)
    read_record(plain)
    return plain, remarks


def test_a_cell_put_back_as_it_came_changes_nothing():
    plain = people.postcard()
    before = read_record(plain).plain()
    for key in (
        "title",
        "written.writer",
        "written.date",
        "written.edtf",
        "dimensions",
        "languages",
        "body_writer",
    ):
        ITEM[key].put(plain, ITEM[key].say(plain, KNOWN), KNOWN)
    assert read_record(plain).plain() == before


def test_a_date_that_is_understood_is_kept_both_ways_and_said():
    plain, remarks = put("written.date", "April 29, 1930")
    assert plain["activities"][0]["date"] == {"as_written": "April 29, 1930", "edtf": "1930-04-29"}
    assert "understood as" in remarks[0]


def test_a_date_that_could_be_two_is_kept_as_written_and_never_guessed():
    plain, remarks = put("written.date", "03/04/1930")
    assert plain["activities"][0]["date"] == {"as_written": "03/04/1930"}
    assert "not understood" in remarks[0]


def test_a_name_alone_is_kept_as_written_and_linked_to_nobody():
    plain, remarks = put("written.writer", "Leon Trotsky")
    assert plain["activities"][0]["participants"][0]["agent"] == {"observed": "Leon Trotsky"}
    assert people.TROTSKY in remarks[0]


def test_a_name_with_a_key_is_linked():
    plain, remarks = put("written.writer", f"L. Trotzki <{people.TROTSKY}>")
    agent = plain["activities"][0]["participants"][0]["agent"]
    assert (agent["ref"]["ark"], agent["observed"], remarks) == (people.TROTSKY, "L. Trotzki", [])


def test_people_are_added_once():
    plain, _ = put("written.writer", f"Lev | Leon Trotsky <{people.TROTSKY}>")
    put("written.writer", f"Lev | <{people.TROTSKY}>", plain)
    assert len(plain["activities"][0]["participants"]) == 2


def test_addressees_are_shown_wherever_they_stand_and_come_back_without_a_double():
    plain = {"schema": 1, "kind": "item", "ark": "ark:/99999/p1x", "level": "item", "title": "A"}
    to = {"id": "a", "role": "addressee", "agent": {"ref": {"ark": people.TROTSKY, "kind": "agent"}}}
    plain["activities"] = [{"id": "s", "type": "sent", "participants": [to]}, {"id": "r", "type": "received"}]
    plain["activities"][1]["participants"] = [{**to, "id": "b"}]
    before = read_record(plain).plain()
    cell = ITEM["addressee"].say(plain, KNOWN)
    assert cell == f"Leon Trotsky <{people.TROTSKY}>"
    put("addressee", cell, plain)
    assert read_record(plain).plain() == before
    put("addressee", f"{cell} | Somebody Other", plain)
    roles = [[each["role"] for each in activity["participants"]] for activity in plain["activities"]]
    assert roles == [["addressee", "addressee"], ["addressee"]]
    fresh, _ = put("addressee", "Somebody Other")
    assert [each["type"] for each in fresh["activities"]] == ["sent"]


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("rights", "no such", "a term of the vocabulary “rights”"),
        ("body_writer", "Leon Trotsky", "the ARK or an identifier of a known agent"),
        ("leaves", "two", "a whole number"),
        ("leaves", "9" * 5000, "a number that can be kept; 2,147,483,647 is the most"),
        ("languages", "French", "a language code of ISO 639"),
        ("closed_until", "some day", "a date, in EDTF"),
        ("identifier:wikidata", "X9", "an identifier of wikidata"),
    ],
)
def test_a_cell_that_cannot_be_read_says_what_is_expected_and_the_way_out(key, text, expected):
    with pytest.raises(CellError) as wrong:
        put(key, text)
    assert (wrong.value.read, wrong.value.expected) == (text, expected)
    assert wrong.value.way
    assert "note" not in wrong.value.way


def test_headers_are_guessed_by_name_and_remembered_by_use():
    headers = ["ARK", "reference_code", "Title", "Recipient", "Rem.", "title"]
    guessed = guess_columns(headers, ITEM, {"Rem.": "support"})
    assert guessed == ["", "reference_code", "title", "addressee", "support", ""]


def test_names_of_people():
    columns = flat_columns("agent", {})
    plain = people.trotsky()
    assert columns["other_names"].say(plain, KNOWN) == "Лев Троцкий"
    columns["other_names"].put(plain, "Лев Троцкий | Old Man", KNOWN)
    columns["name"].put(plain, "Lev Trotsky", KNOWN)
    assert [each["text"] for each in plain["names"]] == ["Lev Trotsky", "Лев Троцкий", "Old Man"]
    assert columns["birth.edtf"].say(plain, KNOWN) == "1879"


def test_a_date_that_is_replaced_leaves_no_words_of_the_old_one():
    when = {"as_written": "16 April 1930, old style", "edtf": "1930-04-29", "calendar": "julian"}
    activity = {"id": "w", "type": "written", "date": when}
    frame = {"schema": 1, "kind": "item", "ark": "ark:/99999/p1x", "level": "item", "title": "A"}
    plain, _ = put("written.date", "1931", {**frame, "activities": [activity]})
    assert plain["activities"][0]["date"] == {"as_written": "1931", "edtf": "1931"}
