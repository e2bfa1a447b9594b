"""Reference codes in the order in which people shelve them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.values.codes import KEY_GROWTH, natural_key


@pytest.mark.parametrize(
    "shelf",
    [
        ["MS 0", "MS 1", "MS 2", "MS 10", "MS 10a", "MS 10b", "MS 11", "MS 100"],
        ["A/2", "A/2/3", "A/2/3/1", "A/2/10", "A/2 bis", "A/2-1", "A/2a", "A/10"],
        ["1", "12345678", "123456789", "999999999", "12345678901234567", "1" + "0" * 40],
        ["Box 1, folder 2", "Box 1, folder 11", "box 2, folder 1"],
        ["ф. 3, оп. 2", "ф. 3, оп. 10", "ф. 12, оп. 1"],
        ["٢", "١٠"],
    ],
)
def test_codes_sort_as_people_shelve_them(shelf):
    assert sorted(set(shelf), key=natural_key) == shelf


def test_leading_zeros_case_and_spaces_do_not_count():
    assert natural_key("MS 002") == natural_key("ms  2 ")


def test_roman_numerals_are_left_as_letters():
    assert sorted(["MS V", "MS IX"], key=natural_key) == ["MS IX", "MS V"]


@given(st.integers(min_value=0), st.integers(min_value=0))
def test_numbers_of_any_length_compare_as_numbers(one, other):
    assert (natural_key(f"MS {one}x") < natural_key(f"MS {other}x")) == (one < other)


@given(st.text())
def test_a_key_stays_within_the_documented_length(code):
    assert len(natural_key(code)) <= KEY_GROWTH * len(code)


@given(st.text("aZ0123456789/-. "))
def test_a_plain_code_at_most_doubles(code):
    assert len(natural_key(code)) <= 2 * len(code)
