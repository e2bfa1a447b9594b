"""Readers find a word however it is accented, cased, spelt or transliterated, at its place in the text."""

import sys
import threading

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from catalog.values.folding import fold, fold_key, name_key, search_key, tokens
from catalog.values.folding.tokens import MOST_PARTS, terms_of

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def exact_terms(text):
    return {term for token in tokens(text) for term in token.terms.exact}


def stem_terms(text, *languages):
    return {term for token in tokens(text, languages) for term in token.terms.stems}


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Büyükada", "buyukada"),
        ("İstanbul", "istanbul"),
        ("ISTANBUL", "istanbul"),
        ("ıslık", "islik"),
        ("Łódź", "lodz"),
        ("Orël", "orel"),
        ("Орёл", "orel"),
        ("Бѣлый міръ", "belyi mir"),
        ("Ѳеодоръ", "feodor"),
        ("ѵпостась", "ipostas"),
        ("Ольга", "olga"),
        ("Straße", "strasse"),
        ("Göring", "goring"),
        ("Ærø", "aero"),
        ("Œuvre", "oeuvre"),
        ("Ἀθῆναι", "athinai"),
        ("Երևան", "erewan"),
        ("서울", "seoul"),
        ("d’Arc", "darc"),
        ("d'Arc", "darc"),
        ("Wör\u00adter", "worter"),
    ],
)
def test_words_fold_to_plain_letters(written, plain):
    assert fold(written) == plain


def test_pointed_and_unpointed_hebrew_and_arabic_fold_alike():
    assert fold("שָׁלוֹם") == fold("שלום")
    assert fold("مُحَمَّد") == fold("محمد")


@given(ANY_TEXT)
@example("\ud800")
@example("ﷺ ͺ ½ ﬁ")
def test_folding_never_fails_and_gives_plain_small_letters(text):
    folded = fold(text)
    assert folded.isascii()
    assert folded == folded.lower()
    assert fold(folded) == folded


def test_an_umlaut_is_found_with_and_without_its_digraph():
    assert exact_terms("Göring") == {"goring", "goering"}
    assert exact_terms("GÖRING") == exact_terms("Go\u0308ring")
    assert exact_terms("Goering") <= exact_terms("Göring")
    assert exact_terms("Goring") <= exact_terms("Göring")


def test_joined_words_are_found_whole_and_in_parts():
    found = [
        (token.text, token.start, token.end, token.position) for token in tokens("Saint-Petersburg, d’Arc")
    ]
    assert found == [
        ("Saint-Petersburg", 0, 16, 0),
        ("Saint", 0, 5, 0),
        ("Petersburg", 6, 16, 1),
        ("d’Arc", 18, 23, 2),
        ("d", 18, 19, 2),
        ("Arc", 20, 23, 3),
    ]
    assert {"saintpetersburg", "saint", "petersburg", "darc", "arc"} <= exact_terms("Saint-Petersburg, d’Arc")


def test_chains_of_figures_and_endless_chains_have_no_whole():
    assert [token.text for token in tokens("1879-1940")] == ["1879", "1940"]
    chain = "-".join("a" * (MOST_PARTS + 1))
    assert all(len(token.text) == 1 for token in tokens(chain))


def test_quotes_and_punctuation_are_outside_words():
    assert [token.text for token in tokens('‘Trotsky’, he wrote: "_no_" (Ильич)…')] == [
        "Trotsky",
        "he",
        "wrote",
        "no",
        "Ильич",
    ]


def test_marks_stay_with_their_letters():
    assert [token.text for token in tokens("Bu\u0308yu\u0308kada शांति שָׁלוֹם")] == [
        "Bu\u0308yu\u0308kada",
        "शांति",
        "שָׁלוֹם",
    ]


def test_each_ideograph_is_a_word():
    assert [(token.text, token.start) for token in tokens("北京の")] == [("北", 0), ("京", 1), ("の", 2)]


@given(ANY_TEXT, st.lists(st.sampled_from(["ru", "fr", "tr", "de", "xx"])))
@example("ʼ ½ ﷺ \U00010ffe a\u0301\u200d-b", [])
def test_a_token_is_what_stands_at_its_place_and_has_terms(text, languages):
    last = 0
    for token in tokens(text, languages):
        assert text[token.start : token.end] == token.text
        assert token.position >= last
        last = token.position
        every = (*token.terms.exact, *token.terms.stems, token.terms.name)
        assert token.terms.exact
        assert token.terms.stems
        assert all(term and not any(map(str.isspace, term)) for term in every)


@given(ANY_TEXT)
def test_no_letter_or_figure_is_outside_a_token(text):
    covered = {place for token in tokens(text) for place in range(token.start, token.end)}
    assert all(place in covered for place, sign in enumerate(text) if sign.isalnum())


def test_russian_is_stemmed_before_it_is_folded():
    assert stem_terms("открытками") == stem_terms("открытка") == {"otkrytk"}
    assert stem_terms("письмѣ") == stem_terms("письмо")


def test_a_language_fits_only_words_in_its_script():
    assert stem_terms("открытки lettres", "ru", "fr") == {"otkrytk", "lettr"}
    assert stem_terms("письма letters", "fr", "en") == {"pism", "letter"}
    assert stem_terms("επιστολές") == stem_terms("επιστολή")


def test_latin_words_are_english_unless_said_otherwise():
    assert stem_terms("letters") == {"letter"}
    assert stem_terms("Rosenthal") <= stem_terms("Rosenthal’s")
    assert stem_terms("Briefe", "de") == stem_terms("Briefen", "de")
    assert stem_terms("KIZLAR", "tr") == stem_terms("kızlar", "tr")


def test_figures_have_themselves_for_a_stem():
    assert stem_terms("1930") == {"1930"}


def test_threads_do_not_disturb_each_others_stems(monkeypatch):
    interval = sys.getswitchinterval()
    monkeypatch.setattr(sys.modules[tokens.__module__], "terms_of", terms_of.__wrapped__)
    words = [f"открытка{'мы'[i % 2]}{chr(1072 + i % 32)}{chr(1072 + i // 32 % 32)}" for i in range(600)]
    found: list[list[frozenset[str]]] = []

    def work():
        found.append([frozenset(stem_terms(word, "ru")) for word in words])

    threads = [threading.Thread(target=work) for _ in range(4)]
    sys.setswitchinterval(1e-6)
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert len(found) == 4
    assert all(result == found[0] for result in found)


def test_keys_for_columns_are_folded_words():
    assert fold_key("  Saint-Pétersbourg, Jeanne d’Arc! ") == "saint petersbourg jeanne darc"
    assert fold_key("Троцкий, Лев Давидович") == "trotskii lev davidovich"
    assert fold_key("BÜYÜKADA") == fold_key("Buyukada")
    assert fold_key("…") == ""
    assert search_key("Leon Trotzki") == search_key("León Trotskij") == "leon trocki"


@given(ANY_TEXT)
def test_keys_of_any_text_are_words_with_single_spaces(text):
    for key in (fold_key(text), search_key(text)):
        assert key == " ".join(key.split())


@pytest.mark.parametrize(
    "spellings",
    [
        "Trotsky Trotzky Trotzki Trockij Троцкий Trotskij Trotski Trotskii Trotskiy Trotzkij Trocki",
        "Chekhov Tchekhov Tschechow Čechov Чехов Czechow",
        "Dostoevsky Dostoyevsky Dostoïevski Dostojewski Достоевский Достоевскій",
        "Tukhachevsky Toukhatchevski Tuchatschewski Tuchačevskij Тухачевский",
        "Shostakovich Chostakovitch Schostakowitsch Šostakovič Шостакович",
        "Zinoviev Zinovyev Zinowjew Зиновьев",
        "Yuri Iouri Jurij Юрий Yury",
        "Smirnov Smirnoff Smirnow Смирнов Смирновъ",
        "Sergei Sergey Sergej Сергей Сергѣй",
        "Evgeny Yevgeny Евгений",
        "Maria Mariya Мария Марія",
        "Joseph Josef",
        "Goethe Göthe",
        "Müller Mueller Muller",
        "Rosenthal Rosental",
        "Alexander Aleksander",
    ],
)
def test_spellings_of_one_name_share_a_key(spellings):
    assert len({name_key(spelling) for spelling in spellings.split()}) == 1


@pytest.mark.parametrize(
    "names",
    [
        "Trotsky Tolstoy Trotta Trosky Torski Tereshkov",
        "Lenin Lennon Lenina Leonin Levin",
        "Stalin Stalina Salin Stahl",
        "Marx Mars Mark Max",
        "Kafka Kavka Kaka",
        "Bach Bak Bock Buch Beach",
        "Young Jung",
        "Poe Po Pope",
        "Mayer Meyer Marr Maria",
        "Wagner Wegner Wager",
        "Petrov Petrova Pedrov",
        "Martin Martine Marten",
        "Darwin Darwen Darvill",
        "Becker Bekhterev Betzer",
        "Hitler Hiller Hüttler",
        "Rosenthal Rosenfeld Rosen Rosenberg",
        "Kamenev Kaminsky Kamen",
        "Zola Sola Zoll",
        "Dumas Duma Dumay",
        "Gorky Gorkin Gogol",
    ],
)
def test_different_names_keep_different_keys(names):
    each = names.split()
    assert len({name_key(name) for name in each}) == len(each)
