"""Differences in plain words; a record differs from itself in nothing and from any other in something."""

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.pages.diff import REF_KEYS, describe_changes
from catalog.pages.word_diff import segments
from catalog.record.kinds import read_record
from tests.pages.pieces import POSTCARD, item, postcard, vocabulary
from tests.workspaces import records


def changes(old, new):
    return [change.text for change in describe_changes(old, new, vocabulary())]


def test_changed_field_shows_both_values():
    assert changes(item(title="A letter"), item(title="A card")) == ["Title: “A letter” → “A card”"]


def test_codes_are_said_by_their_labels():
    found = changes(item(document_kind="als"), item(document_kind="apcs"))
    assert found == ["Kind of document: “autograph letter signed” → “autograph postcard signed”"]


def test_longer_text_marks_the_words_that_came_and_went():
    found = describe_changes(
        item(summary="He answers news of letters and articles."),
        item(summary="He answers bad news of letters."),
        vocabulary(),
    )[0]
    said = [(each.kind, each.text) for each in found.segments if each.kind != "same"]
    assert said == [("ins", " bad"), ("del", " and articles")]


def test_added_step_is_told_with_all_it_says():
    step = {"id": "s", "party": {"observed": "a library"}, "date": {"edtf": "1951"}}
    assert changes(item(), item(provenance=[step])) == [
        "Provenance (a library): added: a library; date: 1951"
    ]


def test_removed_part_is_told_with_all_it_said():
    step = {"id": "s", "party": {"observed": "a library"}}
    assert changes(item(provenance=[step]), item()) == ["Provenance (a library): removed: a library"]


def test_part_of_a_part_is_found_by_its_id():
    old, new = postcard(), postcard()
    new["condition_checks"] = [{**old["condition_checks"][0]}]
    new["condition_checks"][0]["faults"] = [
        *old["condition_checks"][0]["faults"][:1],
        {**old["condition_checks"][0]["faults"][1], "touches_text": "yes"},
        *old["condition_checks"][0]["faults"][2:],
    ]
    found = changes(old, new)
    assert len(found) == 1
    assert "fault 2 (handling wear): touches text: “not stated” → “yes”" in found[0]


def test_parts_in_another_order_are_one_change():
    first, second = {"id": "a", "label": "recto"}, {"id": "b", "label": "verso"}
    found = changes(item(surfaces=[first, second]), item(surfaces=[second, first]))
    assert found == ["Surface: put in another order: verso, recto"]


def test_doubt_that_was_added_is_said():
    act = {"id": "w", "type": "written", "date": {"edtf": "1930"}}
    doubted = {**act, "date": {"edtf": "1930", "uncertain": True}}
    assert changes(item(activities=[act]), item(activities=[doubted])) == [
        "Activity (written): date: “1930” → “1930, uncertain in the source”"
    ]


def test_names_lent_by_other_entities_are_no_change():
    named = {"ark": "ark:/99999/p1x", "kind": "agent", "name": "X", "dates": "1900–"}
    bare = {"ark": "ark:/99999/p1x", "kind": "agent"}
    assert changes(item(body_writer=bare), item(body_writer=named)) == []


def test_references_are_said_by_name_though_only_one_side_has_it():
    other = {"ark": "ark:/99999/p1x", "kind": "agent", "name": "X"}
    assert changes(item(), item(body_writer=other)) == ["Writer of the body: “not stated” → “X”"]


def test_withdrawal_is_told_with_its_reason():
    stone = {"schema": 1, "kind": "tombstone", "ark": POSTCARD, "of": "item", "reason": "by court order"}
    assert changes(item(), stone) == ["The record was withdrawn: by court order"]


def without_names(value):
    if isinstance(value, dict):
        is_ref = "ark" in value and value.keys() <= REF_KEYS
        return {
            key: without_names(each)
            for key, each in value.items()
            if not (is_ref and key in {"name", "names", "dates"})
        }
    return [without_names(each) for each in value] if isinstance(value, list) else value


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_nothing_differs_if_and_only_if_both_say_the_same(data):
    kind = data.draw(st.sampled_from(["item", "agent", "place", "event", "source", "essay"]))
    old = data.draw(records(kind)).plain()
    new = data.draw(records(kind)).plain()
    assert describe_changes(old, old, vocabulary()) == []
    same = read_record(without_names(old)) == read_record(without_names(new))
    assert (describe_changes(old, new, vocabulary()) == []) is same


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_marked_words_add_up_to_both_texts(old, new):
    found = segments(old, new)
    if found:
        assert "".join(each.text for each in found if each.kind != "ins") == old
        assert "".join(each.text for each in found if each.kind != "del") == new
