"""Provenance in the AAM form: what is read, what is left unread; writing it again changes nothing."""

import json

import pytest
from django.core.management import call_command
from hypothesis import given, settings

from catalog.chain import chain_of, unknown_words
from catalog.chain.text import MOST_STEPS, TooLongError, profiles, read, write
from tests.chain.generated import events, odd_texts

# Three texts of the Carnegie Museum of Art, Pittsburgh (github.com/cmoa/collection, CC0 1.0).
DUVEEN = (
    "(Duveen Brothers, New York, NY, by October 31, 1916) [1]; purchased by Herbert DuPuy [1856-1930], "
    "Pittsburgh, PA, October 31, 1916; gift to Department of Fine Arts, Carnegie Institute, Pittsburgh, PA, "
    "November 1927. \nNOTES: [1] Stock number 24512."
)
MORRIS = (
    "Huson Morris [-1857], Torquay, England; by descent to M. Eileen Morris, Orestone, Torquay, England, "
    "1857. W. E. Hurcombe, London, England; purchased by Herbert DuPuy [1856-1930], Pittsburgh, PA, "
    "August 28, 1923."
)
ROUART = (
    'small circular bookplate "Rouart Alexis" glued to front endpaper; Paris customs stamp on binding; '
    "Alexis Hubert Rouart (1839-1911), Paris (Lugt suppl. 2187a)"
)


def only(text, profile="aam"):
    (step,) = read(text, profile).steps
    assert step.is_read, step.why
    return step.event


def test_step_of_a_dealer_is_read_with_its_note_and_its_date():
    house, buyer, museum = read(DUVEEN).events
    assert (house.capacity, house.party.observed, house.place.observed) == (
        "agent",
        "Duveen Brothers",
        "New York, NY",
    )
    assert (house.date.edtf, house.note) == ("[..1916-10-31]", "Stock number 24512.")
    assert (buyer.method, buyer.capacity, buyer.life_dates, buyer.transfer) == (
        "purchase",
        "owner",
        "1856-1930",
        "direct",
    )
    assert museum.party.observed == "Department of Fine Arts, Carnegie Institute"


def test_semicolon_is_a_direct_passage_and_full_stop_a_gap_and_initials_are_no_gap():
    reading = read(MORRIS)
    assert [event.transfer for event in reading.events] == ["", "direct", "gap", "direct"]
    assert not reading.unread
    assert reading.events[2].party.observed == "W. E. Hurcombe"


def test_what_cannot_be_read_is_kept_as_it_is_and_said_to_be_unread():
    reading = read(ROUART)
    assert [step.is_read for step in reading.steps] == [False, False, True]
    assert [step.event.statement for step in reading.unread] == ROUART.split("; ")[:2]
    assert write(reading.events).startswith(ROUART.partition("; Alexis")[0])
    assert all(reading.text[step.start : step.end] == step.words for step in reading.steps)


def test_four_dates_of_an_interval_are_read_and_written():
    event = only("Anna Bell, Paris, by 1960 until sometime after 1962")
    assert (event.date.edtf, event.until.edtf) == ("[..1960]", "[1963..]")
    assert write([event]) == "Anna Bell, Paris, by 1960 until sometime after 1962."


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("possibly Anna Bell?, Paris?, 1930?", {"certainty": "possible", "date": "1930?"}),
        ("probably stolen by Anna Bell", {"certainty": "probable", "method": "theft", "capacity": "holder"}),
        ("(sale, Sotheby's, Amsterdam, 26 November 2002, lot 112)", {"method": "sale", "capacity": "agent"}),
        ("on loan to Anna Bell, 1916 until at least 1935", {"method": "loan", "until": "[1935..]"}),
        ("Anna Bell, London, stock no. 217-29", {"reference": "stock no. 217-29"}),
        ("by descent to his wife, Anna Bell, Mars, PA, 1982", {"method": "descent", "capacity": "owner"}),
        ("purchased by Anna Bell through Bruno Carr, London, 1993", {"through_label": "Bruno Carr"}),
        ("By 1936, Anna Bell, Paris", {"date": "[..1936]", "capacity": "owner"}),
        ("possibly in 1936, (Bruno Carr, Paris)", {"date": "1936", "capacity": "agent"}),
        ("private collection, Paris", {"capacity": "owner"}),
        ("Anna Bell, New York, 7/9/1963", {"date": ""}),
        ("sold to (Galerie Bell, London), 1951", {"method": "purchase", "capacity": "agent", "date": "1951"}),
    ],
)  # fmt: skip
def test_words_of_the_trade_are_read(words, facts):
    event = only(words)
    plain = {**event.plain(), "date": event.date.edtf, "until": event.until.edtf}
    assert {name: plain.get(name, "") for name in facts} == facts


@pytest.mark.parametrize(
    ("words", "price", "printed"),
    [
        ("Purchased by Anna Bell for $12,500, 2012", "$12,500", "Purchased by Anna Bell, 2012."),
        ("Anna Bell, London, for £300, 1999", "£300", "Anna Bell, London, 1999."),
        ("sold for 12,000 francs to Karl Fuchs, Berlin, 1931", "12,000 francs",
         "Purchased by Karl Fuchs, Berlin, 1931."),
        ("sold to Anna Bell, Paris, 1930, £300 ($450)", "£300; $450", "Purchased by Anna Bell, Paris, 1930."),
        ("Gift of Anna Bell, for $1,200", "$1,200", "Gift of Anna Bell, for […]."),
    ],
)  # fmt: skip
def test_price_is_taken_out_for_the_private_side_and_takes_no_name_or_date_along(words, price, printed):
    (step,) = read(words).steps
    assert (step.price, write([step.event])) == (price, printed)
    assert not [each for each in price.split("; ") if each in step.event.model_dump_json()]


UNKNOWN = ("whereabouts unknown", "location unknown", "untraced", "present whereabouts unknown", "unknown")


@pytest.mark.parametrize("words", UNKNOWN)
def test_step_that_says_that_nothing_is_known_is_a_gap_and_names_nobody(words):
    text = f"Anna Bell, Paris, 1930; {words}, 1933 to 1945; (sale, A house, Boston, 12 May 2012)."
    reading = read(text)
    (gap,) = [event for event in reading.events if unknown_words(event)]
    assert not gap.party.observed
    assert (gap.capacity, gap.date.edtf, reading.unread) == ("", "1933/1945", ())
    assert write(reading.events) == text
    found = chain_of(reading.events)
    assert [span.name for span in found.owner] == ["Anna Bell"]
    assert [(each.kind, each.bounds.years[0], each.bounds.years[3]) for each in found.breaks] == [
        ("certain", 1933, 2012)
    ]


def test_nothing_passes_directly_across_words_that_bear_no_name():
    reading = read("Anna Bell, 1930; Blah unreadable $$ nonsense ??; Bruno Carr, 2012")
    assert [step.is_read for step in reading.steps] == [True, False, True]
    (gap,) = chain_of(reading.events).breaks
    assert (gap.after, gap.before) == ("s1", "s3")


def test_two_owners_in_one_step_are_left_and_the_right_form_is_named():
    (step,) = read("Gift of Anna Bell, 1995").steps
    assert not step.is_read
    assert "gift to the other" in step.why


def test_profiles_put_life_dates_and_documentation_where_their_houses_do():
    events_read = read("Anna Bell [1856-1930], Paris, 1920 [1].\n\nNotes:\n[1]. Her label.").events
    assert write(events_read, "aam") == "Anna Bell [1856-1930], Paris, 1920 [1].\n\nNotes:\n[1]. Her label."
    assert write(events_read, "life-in-parentheses").startswith("Anna Bell (1856-1930), Paris, 1920 [1].")
    assert write(events_read, "notes-in-brackets") == "Anna Bell (1856-1930), Paris, 1920 [Her label.]."


@settings(max_examples=60, deadline=None)
@given(events())
def test_writing_reading_and_writing_again_gives_the_same_text_in_every_profile(chain):
    for profile in profiles.names():
        text = write(chain, profile)
        reading = read(text, profile)
        assert write(reading.events, profile) == text
        assert len(reading.steps) == len(chain)


@settings(max_examples=60, deadline=None)
@given(odd_texts)
def test_any_text_is_read_without_an_error_and_settles_at_once(text):
    written = write(read(text).events)
    assert write(read(written).events) == written


def test_text_that_is_no_provenance_is_refused_with_its_size():
    with pytest.raises(TooLongError, match="60,000"):
        read("a" * 60_001)
    with pytest.raises(TooLongError, match=str(MOST_STEPS)):
        read("Anna; " * (MOST_STEPS + 1))


def test_command_prints_a_line_a_text_without_what_was_paid(tmp_path, capsys):
    (tmp_path / "one.txt").write_text(
        "Anna Bell, Paris, 1920; gift to A specimen library, for $5.", encoding="utf-8"
    )
    call_command("read_provenance", tmp_path / "one.txt")
    said = capsys.readouterr()
    (line,) = said.out.splitlines()
    assert json.loads(line)["written_again"] == "Anna Bell, Paris, 1920; gift to A specimen library."
    assert "$5" not in line
    assert "2 steps, 0 of them" in said.err
