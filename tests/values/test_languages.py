"""Codes of languages and scripts."""

import pytest

from catalog.values.languages import default_script, is_language, is_script


@pytest.mark.parametrize("code", ["ru", "rus", "ota", "fr"])
def test_two_and_three_small_letters_are_a_language_code(code):
    assert is_language(code)


@pytest.mark.parametrize("code", ["", "r", "RU", "russian", "ru-RU", "r1", "ru\n"])
def test_anything_else_is_no_language_code(code):
    assert not is_language(code)


def test_scripts_are_four_letters_with_a_capital():
    assert is_script("Cyrl")
    assert not any(is_script(code) for code in ("cyrl", "CYRL", "Cyr", "Cyrl "))


def test_a_language_has_its_usual_script():
    usual = {
        "ru": "Cyrl",
        "rus": "Cyrl",
        "el": "Grek",
        "yi": "Hebr",
        "ota": "Arab",
        "hy": "Armn",
        "tr": "Latn",
    }
    assert {code: default_script(code) for code in usual} == usual
