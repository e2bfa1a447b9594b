"""Two descriptions side by side: what is proposed, and what never is."""

from dataclasses import replace
from itertools import combinations

import pytest

from catalog.lots import read_lot
from catalog.lots.record import record_of
from catalog.record.item import ItemRecord
from catalog.twins import compare, features_of_draft, features_of_record
from catalog.twins.features import dated
from tests.lots.descriptions import SEED
from tests.lots.specimens import read, specimens

COLLECTOR = (
    'Trotsky Calls Stalin "Bastard", 1930. He wrote this postcard from Turkey on April 29, 1930 in French to '
    'his friend Gerard Rosenthal. The message reads in part: "From a political and personal standpoint he is '
    'a bastard..."'
)
LETTER = (
    "TLS in French, signed “L. Trotsky,” one page, 7.25 x 11, May 6, 1939. Letter to Gerard Rosenthal. "
    "In part: “{}”"
)


def features(text):
    return features_of_draft(read_lot(text))


@pytest.fixture(scope="module")
def seed():
    return features(SEED.read_text())


def reason(likeness, about):
    return next((each for each in likeness.reasons if each.about == about), None)


def test_seed_and_the_collectors_page_are_one_card_with_reasons(seed):
    likeness = compare(seed, features(COLLECTOR))
    assert likeness.link == "is"
    assert reason(likeness, "date").how == "same day"
    assert reason(likeness, "text").how == "same words"
    assert (reason(likeness, "recipient").ours, reason(likeness, "recipient").theirs) == (
        "Gerard Rosenthal",
    ) * 2


def test_names_match_in_any_script_and_spelling(seed):
    for spelling in ("Trotzky", "L. Trotzki", "Троцкий", "Trotski, Lev"):
        record = {
            "document_kind": "apcs",
            "activities": [
                {
                    "id": "a",
                    "type": "written",
                    "date": {"edtf": "1930-04-29"},
                    "participants": [{"id": "p", "role": "writer", "agent": {"observed": spelling}}],
                }
            ],
        }
        assert reason(compare(seed, features_of_record(record)), "writer").verdict == "same", spelling


def test_authoritys_names_in_the_edition_are_asked_too(seed):
    link = {"observed": "L. D. Bronstein", "ref": {"name": "Bronstein", "names": ["Trotsky, Leon"]}}
    participants = [{"id": "p", "role": "writer", "agent": link}]
    record = {"activities": [{"id": "a", "type": "written", "participants": participants}]}
    assert reason(compare(seed, features_of_record(record)), "writer").verdict == "same"


@pytest.mark.parametrize(
    ("ours", "theirs", "link"),
    [
        ("1939-05-06", "1939-05-06", "is"),
        ("1939-05-06", "1939-05", "possibly"),
        ("1939-05-06", "1939-05-07", ""),
        ("1939-05-06", "1938-04", ""),
    ],
)
def test_date_carries_the_match(ours, theirs, link):
    base = features(LETTER.format("The press has nothing of it, and we wait."))
    one, other = (replace(base, dates=read_dates(edtf), excerpts=()) for edtf in (ours, theirs))
    assert compare(one, other).link == link


def read_dates(edtf):
    return dated([edtf])


def test_size_is_compared_as_a_sorted_pair_and_a_unit_assumed_is_a_doubt(seed):
    turned = features(SEED.read_text().replace("3.5 x 6.25", "159 x 89 mm"))
    metric = features(SEED.read_text().replace("3.5 x 6.25", "3.5 x 6.25 cm"))
    other = features(SEED.read_text().replace("3.5 x 6.25", "5 x 8"))
    assert reason(compare(seed, turned), "size").how == "same size"
    assert reason(compare(seed, metric), "size").how == "unit in doubt"
    assert reason(compare(seed, other), "size").verdict == "differs"


def test_another_format_speaks_louder_than_another_number_of_pages(seed):
    folio, octavo = replace(seed, book_format="folio"), replace(seed, book_format="8vo")
    pages = compare(replace(seed, sides="2"), seed)
    assert reason(compare(folio, octavo), "format").weight < reason(pages, "extent").weight < 0


def test_two_translations_of_one_text_are_seen_as_such():
    first = features(
        LETTER.format("The printers refuse to deliver the bulletin before the money for the paper arrives.")
    )
    second = features(
        LETTER.format("Until money for paper arrives, our printers refuse delivery of the bulletin itself.")
    )
    other = features(
        LETTER.format("The garden is full of roses, and the fishermen bring us bluefish each morning early.")
    )
    assert reason(compare(first, second), "text").how == "another translation"
    assert reason(compare(first, other), "text") is None


def test_same_day_to_somebody_else_is_another_letter(seed):
    other = features(SEED.read_text().replace("Gerard Rosenthal", "Maurice Placeholder"))
    likeness = compare(replace(seed, excerpts=()), replace(other, excerpts=()))
    assert likeness.link == ""
    assert reason(likeness, "recipient").verdict == "differs"


def test_letter_listed_in_a_group_is_part_of_it(seed):
    group = replace(seed, pieces=4, dates=(*read_dates("1930-02-01"), *seed.dates), sizes=(), sides="")
    assert (compare(seed, group).link, compare(seed, group).whole) == ("part of", "theirs")
    assert (compare(group, seed).link, compare(group, seed).whole) == ("part of", "ours")
    assert compare(group, group).link == "is"


def test_what_the_descriptions_do_not_say_counts_neither_way():
    assert compare(features(""), features("")).link == ""
    assert compare(features(""), features(SEED.read_text())).score == 0


def test_among_all_specimens_only_twins_are_proposed_and_each_finds_its_own_first():
    every = {name: features_of_draft(read(name)) for name in specimens()}
    twins = {frozenset((name, each["twin"])) for name, each in specimens().items() if each.get("twin")}
    found = {frozenset(pair): compare(*(every[name] for name in pair)) for pair in combinations(every, 2)}
    assert {pair for pair, likeness in found.items() if likeness.link == "is"} <= twins
    for pair in twins:
        for name in pair:
            scores = {other: likeness.score for other, likeness in found.items() if name in other}
            assert max(scores, key=lambda other: scores[other]) == pair, sorted(pair)


def test_record_made_from_a_draft_is_the_drafts_twin():
    for name in specimens():
        draft = read(name)
        record = ItemRecord.model_validate({**record_of(draft).record, "ark": "ark:/99999/p16rvqwhnf8"})
        likeness = compare(features_of_draft(draft), features_of_record(record))
        assert not [each for each in likeness.reasons if each.verdict == "differs"], name
        if draft.first("recipient") and draft.first("writer") and len(features_of_draft(draft).dates) == 1:
            assert likeness.score >= 0.5, name
