"""Results: what was found, why, how to narrow it, and that no question breaks anything."""

from html import unescape
from urllib.parse import quote

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from catalog.public.asking import read_question
from tests import people
from tests.public.conftest import text_of

pytestmark = pytest.mark.django_db


def found(client, query: str) -> str:
    response = client.get(f"/items/{query}")
    assert response.status_code == 200
    return unescape(text_of(response))


def test_reader_finds_the_postcard_by_a_name_without_its_signs_and_sees_why(client, letters):
    text = found(client, "?q=buyukada")
    assert people.postcard()["title"] in text
    assert "<mark>Büyükada</mark>" in text


def test_line_that_tells_why_comes_from_the_text_itself(client, letters):
    text = found(client, "?q=USSR")
    assert "in the text:</span> We have received a lot of news from <mark>USSR</mark>" in text


def test_facets_count_exactly_and_a_chosen_one_can_be_removed(client, letters):
    text = found(client, "")
    assert '<a href="?document_kind=tls" rel="nofollow">' in text
    assert '<span>tls</span><span class="count">1</span>' in text
    text = found(client, "?document_kind=tls&q=letter")
    assert "Trotsky, letter tls" in text
    assert people.postcard()["title"] not in text
    assert '<a href="?q=letter"><span><span class="quiet">Kind of document:</span> tls</span>' in text


def test_years_narrow_and_the_undated_have_a_place_of_their_own(client, letters):
    assert "Trotsky, letter tls" in found(client, "?from=1931&to=1931")
    assert people.postcard()["title"] not in found(client, "?from=1931&to=1931")
    text = found(client, "?undated=true")
    assert "Trotsky, letter undated" in text
    assert "Trotsky, letter tls" not in text
    assert '<span class="quiet">Years:</span> undated' in text


def test_bars_of_the_histogram_lead_to_their_decade(client, letters):
    assert '<a href="?from=1930&to=1939"' in found(client, "")


def test_order_and_view_stand_in_the_address_and_stay_when_a_facet_is_chosen(client, letters):
    text = found(client, "?sort=oldest&view=grid")
    assert 'href="?document_kind=tls&sort=oldest&view=grid"' in text
    assert '<ul class="tiles gridded">' in text
    assert text.index(people.postcard()["title"]) < text.index("Trotsky, letter tls")


def test_nothing_found_offers_the_spelling_that_would_find_something(client, letters):
    text = found(client, "?q=Rosentahl")
    assert "Nothing was found" in text
    assert 'href="?q=Rosenthal"' in text


def test_nothing_found_offers_to_drop_one_condition(client, letters):
    text = found(client, "?document_kind=tls&from=1930&to=1930")
    assert 'href="?document_kind=tls"' in text
    assert 'href="?from=1930&to=1930"' in text
    assert "without Kind of document: tls" in text


def test_count_and_time_are_stated(client, letters):
    assert "<strong>4</strong> items" in found(client, "")
    assert "<strong>1</strong> item " in found(client, "?document_kind=tls")


def test_parameter_that_cannot_be_read_is_named_and_left_out(client, letters):
    text = found(client, "?from=soon&person=nobody")
    assert "<strong>4</strong> items" in text
    assert "<code>from</code>" in text
    assert "<code>person</code>" in text


def test_words_of_the_reader_are_never_markup(client, letters):
    assert "<script>alert" not in client.get("/items/?q=<script>alert(1)</script>").content.decode()


QUESTIONS = (
    "?q=%00",
    "?q=%FF%FE%C3",
    "?q=" + "a" * 100_000,
    "?q=" + quote('"((--**~^ AND OR NOT field:x [1 TO 2]'),
    "?q=%F0%9F%93%9C%E2%80%AE",
    "?page=0",
    "?page=-1",
    "?page=99999999999999999999",
    "?page=" + "9" * 5000,
    "?from=99999999999&to=-99999999999",
    "?from=1939&to=1920",
    "?undated=perhaps",
    "?sort=nothing&view=nothing",
    "?person=%00&place=ark:/&document_kind=../../x",
    "?" + "&".join(f"place=ark:/99999/p1x{n}" for n in range(500)),
    "?page=400",
)


def test_no_question_breaks_anything(client, letters):
    addresses = (
        "/items/",
        "/people/",
        "/collections/",
        "/suggest/",
        f"/{people.TROTSKY}",
        f"/{people.LETTERS}",
    )
    for query in QUESTIONS:
        for address in addresses:
            assert client.get(f"{address}{query}").status_code == 200, f"{address}{query[:60]}"


NAMES = st.sampled_from(
    ["q", "person", "document_kind", "has", "from", "to", "undated", "sort", "view", "page"]
)
VALUES = st.text(max_size=20) | st.sampled_from(
    ["image", "tls", "1930", "true", "oldest", "grid", "2", people.TROTSKY]
)


@given(st.lists(st.tuples(NAMES, VALUES), max_size=8))
def test_address_holds_the_whole_question(pairs: list[tuple[str, str]]):
    typed = QueryDict(mutable=True)
    for name, value in pairs:
        typed.appendlist(name, value)
    asked = read_question(typed)
    again = read_question(QueryDict(asked.query.removeprefix("?")))
    assert (again.request, again.view) == (asked.request, asked.view)
