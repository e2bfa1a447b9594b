"""Numbers of certificates: compared without regard to spelling, remarked on where odd, never refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.certifiers import (
    Certifier,
    PatternError,
    Series,
    certifiers,
    normal_number,
    odd,
    parse_pattern,
    roll_with,
)
from catalog.certifiers.patterns import fits
from catalog.record.document import Link, Ref

PSA = certifiers["psa-dna"]
HOUSE = Certifier(
    "ours",
    ("A specimen firm",),
    "a specimen",
    "none",
    series=(Series("SP-####", "none", ("slab",), 1998, 2004),),
)


@pytest.mark.parametrize(
    "written",
    [
        "84092518",
        "#84092518",
        "84 092 518",
        "8409-2518",
        "Cert. No. 84092518",
        "№ 84092518",
        "８４０９２５１８",
    ],
)
def test_one_number_in_many_spellings_is_one_number(written):
    assert normal_number(written) == "84092518"


@pytest.mark.parametrize(
    ("written", "kept"), [("NO12345", "NO12345"), ("b-12345", "B12345"), ("—", ""), ("cert", "CERT")]
)
def test_only_what_announces_a_number_is_left_out(written, kept):
    assert normal_number(written) == kept


@given(st.text(max_size=300))
def test_any_text_has_a_normal_form_that_stays_as_it_is(text):
    once = normal_number(text)
    assert normal_number(once) == once
    for each in certifiers:
        odd(each, text, "slab", (2000, 2001))


def test_numbers_of_a_seen_shape_are_not_remarked_on():
    assert odd(PSA, "84092518", "slab") == ()
    assert odd(PSA, "B 12345", "full-loa") == ()
    assert odd(PSA, "", "auction-loa") == ()


def test_a_shape_never_seen_is_remarked_on_with_the_shapes_that_were():
    (found,) = odd(PSA, "123")
    assert found.reason == "shape"
    assert "#{8}" in found.known


def test_a_series_of_other_papers_or_other_years_is_remarked_on():
    assert [each.reason for each in odd(HOUSE, "SP 1234", "full-loa")] == ["kind"]
    assert [each.reason for each in odd(HOUSE, "SP 1234", "slab", (2010, 2010))] == ["years"]
    assert odd(HOUSE, "sp1234", "slab", (2004, 2010)) == ()


def test_issuers_whose_series_nobody_verified_are_asked_for_none_and_say_so():
    for key in ("jsa", "beckett", "aftal", "alr"):
        assert odd(certifiers[key], "any number 1") == ()
        assert (
            "not verified" in certifiers[key].series_note
            or "no series is verified" in certifiers[key].series_note
        )


def test_a_paper_that_the_issuer_is_not_known_to_give_is_remarked_on():
    assert [each.reason for each in odd(certifiers["rr-auction"], "", "full-loa")] == ["paper"]


@pytest.mark.parametrize(
    "pattern", ["", "--", "(a+)+", "[Z-A]", "[A-9]", "#{0}", "#{9-2}", "#{99}", "é", "#" * 101]
)
def test_a_pattern_that_means_nothing_is_refused_with_the_way_out(pattern):
    with pytest.raises(PatternError):
        parse_pattern(pattern)


def test_no_pattern_is_slow_and_all_ways_through_it_are_tried():
    assert not fits("*{0-40}" * 14, "A" * 63 + "!")
    assert fits("*{1-3}#{2}", "1234")
    assert fits("[A-CX]#{1-2}@", "x12y".upper())
    assert not fits("[A-CX]#{1-2}@", "D12Y")


def test_an_issuer_is_found_by_any_of_its_names_however_they_are_spelt():
    roll = roll_with()
    for name in ("PSA/DNA", "psa dna", "Psa", "PSA–DNA"):
        assert roll.named(name) is PSA
    assert roll.named("R & R") is certifiers["rr-auction"]
    assert roll.named("nobody", "") is None


def test_the_house_can_take_the_place_of_a_line_on_the_shelf_and_link_it_to_an_authority():
    own = Certifier("psa-dna", ("PSA", "Our name for it"), "ours", "ours", agent="ark:/99999/x1abc")
    roll = roll_with([own])
    assert roll.named("our name for it") is own
    link = Link(ref=Ref(ark="ark:/99999/x1abc", kind="agent"), observed="something else")
    assert roll.of_link(link) is own
    assert roll.key_of_link(Link(observed="A. Nobody")) == roll.key_of_link(Link(observed="a nobody"))


def test_the_address_of_a_look_up_cannot_be_led_elsewhere_by_a_number():
    assert PSA.address_for("8/../..?x") == "https://www.psacard.com/cert/8%2F..%2F..%3Fx"


@pytest.mark.parametrize("certifier", certifiers, ids=lambda each: each.key)
def test_every_issuer_says_what_it_is_and_where_that_is_known_from(certifier):
    assert certifier.about
    assert certifier.source
    assert certifier.series or certifier.series_note or certifier.numbered == "no"
    assert not certifier.lookup_address or certifier.lookup_address.startswith("https://")
