"""Dates in French: said on pages, and read as a French catalogue prints them."""

import pytest

from catalog.values.dates import DateError, describe_date, explain_date, explain_error, read_date

NBSP = "\N{NO-BREAK SPACE}"
BOTH_WAYS = {
    "1930-04-29": "29 avril 1930",
    "1930-05-01": "1er mai 1930",
    "1930-08": "août 1930",
    "1930~": "vers 1930",
    "1930?": f"1930{NBSP}?",
    "[..1900]": "avant 1901",
    "[..1930-04]": "avant mai 1930",
    "[1931..]": "après 1930",
    "[1858..1872]": "entre 1858 et 1872",
    "[1858,1862]": "1858 ou 1862",
    "1858/1872": "1858 à 1872",
    "1985/..": "depuis 1985",
    "1929-21": "printemps 1929",
    "1929-24": "hiver 1929",
    "1929-33": "premier trimestre 1929",
    "193X": "années 1930",
    "18XX": "XIXe siècle",
    "00XX": "Ier siècle",
    "-04XX": "Ve siècle av. J.-C.",
    "-0003": "4 av. J.-C.",
    "0079": "79 apr. J.-C.",
    "XXXX-12-14": "14 décembre, sans indication d’année",
    "": "sans date",
}
ONLY_SAID = {
    "1985-XX-XX": "1985, sans indication de jour ni de mois",
    "XXXX-XX-28": "le 28, sans indication de mois ni d’année",
    "{1667,1668,1670..1672}": "1667, 1668 et 1670 à 1672",
    "/1985": "jusqu’à 1985, début inconnu",
    "1984-1X": f"1984-1X (X{NBSP}: chiffre inconnu)",
}
READ = {
    "le 29 avril 1930": "1930-04-29",
    "mardi 29 avril 1930": "1930-04-29",
    "2 févr. 1919": "1919-02-02",
    "1er janv. 1910": "1910-01-01",
    "mi-mai 1930": "[1930-05-11..1930-05-20]",
    "début des années 1930": "[1930..1933]",
    "fin du XIXe siècle": "[1867..1899]",
    "première moitié du 18e siècle": "[1700..1749]",
    "au printemps 1929": "1929-21",
    "hiver 1929-1930": "1929-24",
    "de 1858 à 1872": "1858/1872",
    "du 3 au 5 mai 1930": "1930-05-03/1930-05-05",
    "jusqu’en 1930": "../1930",
    "à partir de 1930": "1930/..",
    "au plus tard en 1930": "[..1930]",
    "aux environs de 1842": "1842~",
    "peut-être 1930": "1930?",
    "14 décembre [sans année, mais avant 1901]": "XXXX-12-14",
    "s. d. [vers 1842]": "1842~",
}


@pytest.mark.parametrize(("edtf", "said"), {**BOTH_WAYS, **ONLY_SAID}.items())
def test_a_date_in_french(edtf, said):
    assert describe_date(edtf, "fr") == said


@pytest.mark.parametrize(("edtf", "said"), BOTH_WAYS.items())
def test_what_is_said_in_french_can_be_typed_again(edtf, said):
    assert read_date(said, "fr").edtf == edtf


@pytest.mark.parametrize(("typed", "edtf"), READ.items())
def test_a_date_as_a_french_catalogue_prints_it(typed, edtf):
    assert read_date(typed, "fr").edtf == edtf


@pytest.mark.parametrize("typed", ["années 30", "années 1900", "Pâques 1930", "7bre 1843"])
def test_nothing_is_guessed_in_french_either(typed):
    with pytest.raises(DateError):
        read_date(typed, "fr")


def test_english_words_are_not_french_ones():
    with pytest.raises(DateError):
        read_date("about 1930", "fr")
    with pytest.raises(DateError):
        read_date("vers 1930", "en")


def test_says_back_in_french_what_was_understood():
    assert explain_date(read_date("29.IV.1930", "fr"), "fr") == "mardi 29 avril 1930"
    said = explain_date(read_date("[vers 1930]", "fr"), "fr")
    assert said == f"vers 1930{NBSP}: 1er janv. 1929 – 31 déc. 1931, restitué"


def test_refusal_is_answered_in_french():
    said = explain_error(DateError("ambiguous", "3/4/1930", "1930-04-03", "1930-03-04"), "fr")
    assert said.replace(NBSP, " ").startswith("« 3/4/1930 » peut être 3 avril 1930 ou 4 mars 1930.")


def test_english_still_says_the_first_of_a_month_in_a_figure():
    assert describe_date("1930-05-01") == "1 May 1930"
