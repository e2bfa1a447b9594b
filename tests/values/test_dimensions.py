"""Sizes as catalogues print them are read exactly or refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.values.extents import Dimensions, ExtentError, read_dimensions

# (as printed, the house's unit, values, unit, unit printed, millimetres)
PRINTED = [
    ("3.5 x 6.25", "in", ("3.5", "6.25"), "in", False, (89, 159)),
    ("7.25 x 11", "in", ("7.25", "11"), "in", False, (184, 279)),
    ('7¼ x 11"', "", ("7.25", "11"), "in", True, (184, 279)),
    ("6.5x13 cm", "", ("6.5", "13"), "cm", True, (65, 130)),
    ("7.75 x 9.5", "in", ("7.75", "9.5"), "in", False, (197, 241)),
    ("3 x 5 1/2 inches", "", ("3", "5.5"), "in", True, (76, 140)),
    ('6" x 6¼"', "", ("6", "6.25"), "in", True, (152, 159)),
    ("6 x 11 cm", "", ("6", "11"), "cm", True, (60, 110)),
    ("7.5 x 14.5", "cm", ("7.5", "14.5"), "cm", False, (75, 145)),
    ("3¼ x 8 inches", "", ("3.25", "8"), "in", True, (83, 203)),
    ('2½x4"', "", ("2.5", "4"), "in", True, (64, 102)),
    ('5½"x3¾"', "", ("5.5", "3.75"), "in", True, (140, 95)),
    ('8 x 14"', "", ("8", "14"), "in", True, (203, 356)),
    ("202 x 126mm", "", ("202", "126"), "mm", True, (202, 126)),
    ("8½ x 11 in.", "", ("8.5", "11"), "in", True, (216, 279)),
    ("210 × 148 mm", "", ("210", "148"), "mm", True, (210, 148)),
    ('10 x 8"', "", ("10", "8"), "in", True, (254, 203)),
    ("8-1/2 x 11″", "", ("8.5", "11"), "in", True, (216, 279)),
    ("6,5 x 13 cm", "", ("6.5", "13"), "cm", True, (65, 130)),
    ("10 by 8 by 2 inches", "", ("10", "8", "2"), "in", True, (254, 203, 51)),
    ("12 cm", "", ("12",), "cm", True, (120,)),
    ("3.5 x 6.25", "", ("3.5", "6.25"), "", False, ()),
]


@pytest.mark.parametrize(("printed", "house", "values", "unit", "stated", "mm"), PRINTED)
def test_a_printed_size_is_read(printed, house, values, unit, stated, mm):
    assert read_dimensions(printed, unit=house) == Dimensions(printed, values, unit, stated, mm=mm)


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        ("8vo", "book-format"),
        ("4to.", "book-format"),
        ("In-8°, 20 x 13 cm", "book-format"),
        ("folio (12 x 8 in.)", "book-format"),
        ("8'", "feet-mark"),
        ("11'x8½\"", "feet-mark"),
        ("2 ft x 3 ft", "feet-mark"),
        ("8", "unit-missing"),
        ('10 cm x 8"', "not-understood"),
        ("1,500 x 800 mm", "not-understood"),
        ("9 x 6 in. 3", "not-understood"),
        ("9 x 6 in.; 8 x 5 in.", "not-understood"),
        ("about 9 x 6 in.", "not-understood"),
        ("9 x 0 in.", "not-understood"),
        ("1" * 30 + " mm", "not-understood"),
        ("postcard", "not-understood"),
        ("", "not-understood"),
    ],
)
def test_what_is_not_certain_is_refused_with_a_reason(printed, reason):
    with pytest.raises(ExtentError) as refusal:
        read_dimensions(printed)
    assert refusal.value.code == reason


def test_two_units_that_disagree_are_both_kept_and_flagged():
    size = read_dimensions("11 ½ x 8 ¼ in.; 288 x 208 mm.")
    assert (size.mm, size.second_mm) == ((292, 210), (288, 208))
    assert size.warnings == ("units-disagree",)


def test_two_units_that_agree_within_three_millimetres_raise_no_warning():
    assert read_dimensions("10 x 8 in (257 x 203 mm)").warnings == ()


def test_a_word_beside_the_size_says_what_was_measured():
    assert read_dimensions("8 x 5 inches folded").what == "folded"
    assert read_dimensions("framed: 12 x 10 in.").what == "frame"
    assert read_dimensions("8 x 5 inches folded", what="sheet").what == "sheet"


def test_sizes_of_different_houses_compare_as_sorted_pairs():
    wide = read_dimensions("8.5 x 11", unit="in", order="width-height")
    high = read_dimensions("11 x 8½ in.", order="height-width")
    assert wide.mm != high.mm
    assert wide.sorted_pair() == high.sorted_pair() == (216, 279)


def test_an_unknown_order_or_unit_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="sideways"):
        read_dimensions("8 x 5 in.", order="sideways")
    with pytest.raises(ValueError, match="ell"):
        read_dimensions("8 x 5", unit="ell")


@given(st.text("0123456789½¼/.,-x× \"'inmc;vo"))
def test_any_text_is_read_or_refused(text):
    try:
        size = read_dimensions(text, unit="mm")
    except ExtentError:
        return
    assert size.as_given == text
    assert all(float(value) > 0 for value in size.values)
