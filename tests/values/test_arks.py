"""ARKs are read as the specification says and minted so that a slip of the pen is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.values.identifiers import Ark, ArkError, check_ark, is_test_naan, mint_ark, mint_name, parse_ark
from catalog.values.identifiers.arks import ALPHABET

PUBLISHED = "ark:/13030/tf5p30086k"  # the Online Archive of California's, with its check character


@pytest.mark.parametrize(
    "written",
    [
        "ark:/99999/pk3x7b",
        "ark:99999/pk3x7b",
        " ARK:/99999/pk3x7b ",
        "ark:/99999/pk-3x\u20107b",
        "https://example.org/ark:/99999/pk3x7b",
        "https://example.org/fr/ark:99999/pk3x7b/?info#top",
        "ark:/99999/pk3x7b.",
    ],
)
def test_every_way_of_writing_an_ark_gives_one_text(written):
    assert parse_ark(written) == Ark("99999", "pk3x7b")
    assert str(parse_ark(written)) == "ark:/99999/pk3x7b"


def test_what_follows_the_name_is_kept_apart():
    assert parse_ark("ark:/99999/pk3x7b/editions/2") == Ark("99999", "pk3x7b", "/editions/2")
    assert parse_ark("https://example.org/ark:99999/pk3x7b.json").qualifier == ".json"
    assert str(parse_ark("ark:12148/btv1b8449691v//f29")) == "ark:/12148/btv1b8449691v/f29"


def test_case_counts_in_the_name_and_nowhere_else():
    assert parse_ark("Ark:/B5060/xT%c3%a9") == Ark("b5060", "xT%C3%A9")
    assert parse_ark("ark:/99999/pk3X7B") != parse_ark("ark:/99999/pk3x7b")


@pytest.mark.parametrize("text", ["", "ark:", "ark:/9", "ark:/99999/", "9/x", "dark:/99999/x", "ark:/9a9/x"])
def test_what_is_no_ark_is_refused(text):
    with pytest.raises(ArkError):
        parse_ark(text)


def test_a_published_check_character_is_right_and_a_slip_is_noticed():
    assert check_ark(PUBLISHED)
    assert not check_ark("ark:/13030/tf5p30068k")
    assert not check_ark("ark:/13030/tf5p30086m")


def test_a_name_without_check_character_is_still_an_address():
    assert not check_ark("ark:/99999/pk3x7b")
    assert parse_ark("ark:/99999/pk3x7b").name == "pk3x7b"


@given(st.sampled_from(["99999", "13030", "b5060"]), st.sampled_from(["", "pk3", "x1"]), st.data())
def test_a_minted_ark_checks_and_any_one_wrong_sign_does_not(naan, shoulder, data):
    ark = parse_ark(mint_ark(naan, shoulder))
    assert ark.name.startswith(shoulder)
    assert check_ark(ark)
    place = data.draw(st.integers(0, len(ark.name) - 1))
    wrong = data.draw(st.sampled_from(ALPHABET.replace(ark.name[place], "")))
    assert not check_ark(Ark(naan, ark.name[:place] + wrong + ark.name[place + 1 :]))


def test_minted_names_differ():
    assert len({mint_name("pk3", naan="99999") for _ in range(500)}) == 500


@pytest.mark.parametrize(("naan", "shoulder"), [("", ""), ("99 999", ""), ("99999", "a/b"), ("99999", "p-k")])
def test_nothing_is_minted_on_a_broken_shoulder(naan, shoulder):
    with pytest.raises(ArkError):
        mint_ark(naan, shoulder)


def test_only_the_test_naan_is_for_tests():
    assert is_test_naan("99999")
    assert not is_test_naan("13030")
