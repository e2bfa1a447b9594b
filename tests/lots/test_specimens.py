"""Every specimen is read as a careful reader would: what the text says, and nothing that it does not."""

import re

import pytest

from catalog.lots.exchange import as_exchanged
from tests.lots.specimens import read, specimens

ONE = {
    "type_code": "type_code",
    "writer": "writer.name",
    "life_dates": "writer.life_dates",
    "signed_as": "signed_as",
    "recipient": "recipient",
    "date": "date.edtf",
    "pages": "extent.pages",
    "leaves": "extent.leaves",
    "format": "bibliographic_format",
    "dims": "dimensions.mm",
    "statement": "condition.statement",
    "scope": "excerpt.scope",
}
SAID_WHERE_EXPECTED = {
    "body": "hand.body",
    "translated": "excerpt.translated",
    "quoted": "excerpt.quoted",
    "place": "place.as_written",
}
"""What a reader may leave out of the expectations without meaning that the text is silent."""

LISTS = {"grades": "condition.grade_words", "language": "language", "provenance": "provenance"}


def told(value):
    """As people compare: letter case, kinds of quotation mark and dash and stops at the ends set aside."""
    if isinstance(value, list):
        return sorted(value)
    words = re.sub(r"\s+", " ", "" if value is None else str(value)).casefold().replace("–", "-")
    return re.sub(r"[“”\"«»‘’']", "", words).strip(" .,;:")


def part(read_record, path):
    for step in path.split("."):
        read_record = (read_record or {}).get(step)
    return read_record


@pytest.mark.parametrize("name", specimens())
def test_specimen_is_read_as_a_careful_reader_would(name):
    found, expected = as_exchanged(read(name), name), specimens()[name]["expect"]
    asked = ONE | {field: path for field, path in SAID_WHERE_EXPECTED.items() if field in expected}
    got = {field: told(part(found, path) or None) for field, path in asked.items()}
    assert got == {field: told(expected.get(field)) for field in asked}
    for field, path in LISTS.items():
        assert [told(each) for each in part(found, path)] == [told(each) for each in expected.get(field, [])]
    assert [fault["term"] for fault in part(found, "condition.faults")] == expected.get("faults", [])


@pytest.mark.parametrize("name", [name for name, each in specimens().items() if "auth" in each["expect"]])
def test_opinions_of_a_specimen_keep_firm_and_number(name):
    found = as_exchanged(read(name), name)["authentication"]
    lines = [f"{each['kind']}|{each['authority']}|{each['certificate_number'] or ''}" for each in found]
    assert lines == specimens()[name]["expect"]["auth"]


@pytest.mark.parametrize("name", specimens())
def test_every_value_of_a_specimen_stands_in_its_text(name):
    draft = read(name)
    for field in ("writer", "recipient", "signed_as", "place", "destination"):
        for value in draft.all(field):
            assert told(value.value) in told(draft.text), (field, value.value)
    assert all(0 <= value.start < value.end <= len(draft.text) for value in draft.values)
