"""Names are said in one order and filed in another; scripts are told by their letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.values.languages import is_script
from catalog.values.names import PersonalName, guess_script, script_of_name

TROTSKY = PersonalName(
    family="Троцкий", given="Лев", patronymic="Давидович", dates="1879–1940", language="ru"
)


@pytest.mark.parametrize(
    ("name", "display", "inverted"),
    [
        (TROTSKY, "Лев Давидович Троцкий", "Троцкий, Лев Давидович"),
        (PersonalName(family="Rosenthal", given="Gérard"), "Gérard Rosenthal", "Rosenthal, Gérard"),
        (
            PersonalName(family="Goethe", given="Johann Wolfgang", particle="von"),
            "Johann Wolfgang von Goethe",
            "Goethe, Johann Wolfgang von",
        ),
        (PersonalName(family="De Gaulle", given="Charles"), "Charles De Gaulle", "De Gaulle, Charles"),
        (
            PersonalName(family="King", given="Martin Luther", suffix="Jr."),
            "Martin Luther King Jr.",
            "King, Martin Luther, Jr.",
        ),
        (PersonalName(given="Екатерина", suffix="II"), "Екатерина II", "Екатерина II"),
        (PersonalName(given="Voltaire", kind="pseudonym"), "Voltaire", "Voltaire"),
        (PersonalName(family="Darwin"), "Darwin", "Darwin"),
        (PersonalName(family="Bartók", given="Béla", language="hu"), "Bartók Béla", "Bartók Béla"),
        (PersonalName(family="毛", given="泽东"), "毛泽东", "毛泽东"),
        (PersonalName(family="김", given="구", language="ko"), "김 구", "김 구"),
        (PersonalName(family="Mao", given="Zedong", language="zh"), "Zedong Mao", "Mao, Zedong"),
        (PersonalName(), "", ""),
    ],
)
def test_a_name_is_said_and_filed(name, display, inverted):
    assert name.display == display
    assert name.inverted == inverted


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Büyükada", "Latn"),
        ("Троцкий, Л. Д.", "Cyrl"),
        ("Бѣлый міръ", "Cyrl"),
        ("Θεσσαλονίκη", "Grek"),
        ("ראש השנה", "Hebr"),
        ("بويوك آدا", "Arab"),
        ("Երևան", "Armn"),
        ("თბილისი", "Geor"),
        ("北京", "Hani"),
        ("東京の手紙", "Jpan"),
        ("서울", "Kore"),
        ("Письмо въ Café", "Zyyy"),
        ("Долгое письмо товарищамъ, написанное въ ссылкѣ, N 7", "Cyrl"),
        ("Троцкий (Trotsky)", "Zyyy"),
        ("1930, 29.IV", "Latn"),
        ("1930 …", "Zyyy"),
        ("", "Zyyy"),
    ],
)
def test_a_script_is_told_by_its_letters_and_never_guessed_where_none_prevails(text, script):
    assert guess_script(text) == script


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_has_a_well_formed_script_code(text):
    assert is_script(guess_script(text))


def test_the_cataloguer_overrules_the_letters_and_the_letters_the_language():
    assert script_of_name(TROTSKY) == "Cyrl"
    assert script_of_name(PersonalName(family="Trotskii", language="ru")) == "Latn"
    assert script_of_name(PersonalName(family="Trotskii", script="Cyrl")) == "Cyrl"
    assert script_of_name(PersonalName(family="?", language="ru")) == "Cyrl"
    assert script_of_name(PersonalName()) == "Zyyy"
