"""What looks like a value and is none, and values that a house states in an odd way."""

import pytest

from catalog.lots import read_lot
from tests.lots.descriptions import values, words


@pytest.mark.parametrize(
    ("dated", "edtf"),
    [
        ("no date (circa 1932)", "1932~"),
        ("No date [between 1930 and 1933, when he lived on the island]", "[1930..1933]"),
        ("15 July [1932]", "1932-07-15"),
        ("14 December [no year, but before 1933]", "XXXX-12-14"),
        ("12 November, no year", "XXXX-11-12"),
        ("n.d. (“Vendredi soir”)", ""),
        ("undated", ""),
        ("3 thermidor an II", "1794-07-21"),
        ("4/5/1932", ""),
        ("(Sept. 1932)", "1932-09"),
        ("20.V.1931", "1931-05-20"),
    ],
)
def test_dates_are_read_as_far_as_they_go_and_never_guessed(dated, edtf):
    assert values(f"ALS signed “L. Trotsky,” one page, 8 x 10, {dated}. Letter to Lenin.", "date") == [edtf]


def test_dates_in_the_quotation_or_the_provenance_are_not_the_date_of_the_piece():
    text = (
        "ALS signed “L. Trotsky,” one page, 8 x 10. Letter to Lenin, in part: “I left on April 29, "
        "1930, by sea.” "
        "Provenance: Sotheby's, 24 June 1975, lot 300."
    )
    assert values(text, "date") == [""]


def test_dates_of_the_story_are_not_the_date_of_the_piece():
    text = (
        "AQS signed “L. Trotsky,” on an off-white 5 x 4 card. In fine condition. On July 4, 1920, he "
        "left Moscow. The army "
        "fell back; by August 15, 1920, the war had turned."
    )
    assert values(text, "date") == [""]


def test_only_date_may_stand_in_the_signature():
    assert values('TROTSKY, Leon. Signature and date, "Leon Trotsky 1930," on a card.', "date") == ["1930"]


def test_frame_is_not_the_size_of_the_letter():
    draft = read_lot(
        "ALS, one page, 7.75 x 9.5, July 20, 1930. Nicely framed to an overall size of 21.25 x 15.25."
    )
    assert words(draft, "dimensions") == "7.75 x 9.5"
    assert words(draft, "frame_size") == "21.25 x 15.25"


def test_feet_mark_on_a_letter_is_a_slip_for_inches():
    assert read_lot("TROTSKY, Leon. Typed Letter Signed, 1p, 11'x8½\", Prinkipo, 1931 May 6.").first(
        "dimensions"
    ).more["mm"] == (279, 216)


def test_unit_printed_with_a_later_size_holds_for_the_first():
    text = (
        "TROTSKY, Leon. Autograph Signature on a 7.5 x 14.5 piece of paper, laid down on an 8 x 20 cm piece."
    )
    assert read_lot(text).first("dimensions").more["mm"] == (75, 145)


def test_reign_is_no_life():
    text = (
        'Nicholas II, Emperor of Russia (1894-1917). Document signed "Nicholas", St. Petersburg, 3 May 1900.'
    )
    assert values(text, "life_dates") == [""]


def test_salutation_and_secretary_to_somebody_are_no_recipient():
    text = (
        "Letter Signed, as Secretary to the Board of Treasury, to Gerard Rosenthal, 16 June 1930, ½ "
        "page, 4to."
    )
    assert values(text, "recipient") == ["Gerard Rosenthal"]


@pytest.mark.parametrize(
    "unit_of_speech", ["to bring them along", "to the upper right", "in order to travel"]
)
def test_infinitives_and_places_on_the_leaf_are_no_recipient(unit_of_speech):
    assert values(
        f"ALS signed “L. Trotsky,” one page, 8 x 10, May 6, 1939, {unit_of_speech}.", "recipient"
    ) == [""]


def test_praise_is_no_grade():
    assert values(
        "A fine ALS signed “L. Trotsky,” one page, 8 x 10, May 6, 1939. A fine letter.", "condition"
    ) == [""]


def test_encapsulation_keeps_its_number_as_text():
    draft = read_lot(
        "Leon Trotsky Signed First Day Cover. Authenticated and encapsulated by PSA/DNA #84092518."
    )
    certificate = draft.first("authentication")
    assert (certificate.more["authority"], certificate.more["number"]) == ("PSA/DNA", "84092518")


def test_enclosed_note_is_not_the_piece():
    text = (
        "Accompanied by a typed letter signed by Lenin. ALS signed “L. Trotsky,” one page, 8 x 10, "
        "May 6, 1939."
    )
    assert values(text, "kind") == ["ALS"]


@pytest.mark.parametrize("said", ["Est. £2,000-3,000", "Estimate: £2,000-3,000", "Schätzung: £2,000-3,000"])
def test_estimate_is_read_in_the_words_of_several_houses(said):
    assert values(f"TROTSKY, Leon. A.L.S., 1p, Prinkipo, 6 May 1931. {said}", "sale_estimate") == [
        "£2,000-3,000"
    ]


def test_small_tears_at_the_edges_are_faults_in_german_too():
    draft = read_lot(
        "TROTZKI, Leo. E. Brief m. U. Prinkipo, 6. Mai 1931. 2 S. 8°. Kl. Randeinrisse, gebräunt."
    )
    assert [each.value for each in draft.all("fault")] == ["tear", "toning"]
