"""The reading room in French: its words and dates are French, what is quoted stays as it was written."""

import html
import re

import pytest

from catalog.models import Term
from catalog.search import follow
from tests import people
from tests.public.conftest import text_of

pytestmark = pytest.mark.django_db

HEADINGS = ("À propos", "Provenance", "Authentification", "État de conservation", "Sources et divergences")
QUOTED = (
    "“Mild soiling and handling wear and corner bend touching a few words of text.”",
    "We have received a lot of news from USSR.",
    "dans la source : « Turkey »",
    "écrit « April 29, 1930 »",
)


def page(client, address: str) -> str:
    return html.unescape(text_of(client.get(address))).replace("\N{NO-BREAK SPACE}", " ")


def test_postcard_has_french_headings_and_a_french_date(client, archive):
    said = page(client, f"/fr/{people.POSTCARD}")
    assert '<html lang="fr"' in said
    assert set(HEADINGS) <= set(re.findall(r"<h2[^>]*>([^<]+)</h2>", said))
    assert "29 avril 1930" in said
    assert "Restitué par le catalogueur." in said
    assert "On ne sait rien de la pièce entre 1930 et l’étape suivante" in said


def test_quotations_are_left_in_their_own_words(client, archive):
    english, french = (page(client, f"{at}/{people.POSTCARD}") for at in ("", "/fr"))
    assert [quoted for quoted in QUOTED if quoted not in french] == []
    assert [quoted for quoted in QUOTED[:2] if quoted not in english] == []
    assert "in the source: “Turkey”" in english


def test_title_is_nobodys_to_translate(client, archive):
    title = "Trotsky, postcard to Gérard Rosenthal, Büyükada, 29 April 1930"
    assert title in page(client, f"/fr/{people.POSTCARD}")


def test_kind_of_document_is_said_by_its_french_label(client, archive):
    term = Term.objects.get(key="document-kind/apcs")
    term.properties = {"labels": {"fr": "carte postale autographe signée"}}
    term.save()
    assert "Carte postale autographe signée" in page(client, f"/fr/{people.POSTCARD}")
    assert "postale" not in page(client, f"/{people.POSTCARD}")


def test_english_page_stays_english(client, archive):
    said = page(client, f"/{people.POSTCARD}")
    assert '<html lang="en"' in said
    assert "Sources and disputes" in said
    assert "29 April 1930" in said
    assert not any(heading in said for heading in HEADINGS if heading != "Provenance")


ROOMS = {
    "/fr/": "Lettres et papiers, avec ce que l’on en sait et ce que l’on ignore",
    "/fr/items/": "<strong>2</strong> pièces",
    "/fr/people/": "Personnes et collectivités",
    "/fr/collections/": "Ce qui forme un tout",
    "/fr/verify/": "Ce qu’une réponse prouve, et ce qu’elle ne prouve pas",
    f"/fr/{people.POSTCARD}/editions/": "Première publication.",
    "/fr/items/?q=wolpertinger": "Rien n’a été trouvé",
}


@pytest.mark.parametrize(("address", "said"), ROOMS.items())
def test_every_room_speaks_french(client, archive, address, said):
    assert said in page(client, address)


def switch(said: str) -> list[tuple[str, ...]]:
    return re.findall(
        r'<a class="in-language" href="([^"]*)" lang="(..)" hreflang="(..)"[^>]*>([^<]*)<', said
    )


@pytest.mark.parametrize("address", [f"/{people.POSTCARD}", "/items/?q=card&page=1", "/verify/", "/nothing"])
def test_every_page_leads_to_itself_in_the_other_language_and_back(client, archive, address):
    assert switch(page(client, address)) == [(f"/fr{address}", "fr", "fr", "Français")]
    assert switch(page(client, f"/fr{address}")) == [(address, "en", "en", "English")]


def test_the_other_language_is_never_another_site(client, archive):
    assert switch(page(client, "/fr//elsewhere.example/")) == [("/elsewhere.example/", "en", "en", "English")]


def test_what_others_are_called_in_french_is_said_in_french(client, archive):
    title = {"id": "t", "field": "title", "language": "fr", "text": "Correspondance Trotsky–Rosenthal"}
    people.publish({**people.letters(), "parallels": [title]})
    known = people.trotsky()
    called = {"id": "n3", "text": "Léon Trotsky", "language": "fr", "kind": "variant"}
    people.publish({**known, "names": [*known["names"], called]})
    follow()
    said = page(client, f"/fr/{people.POSTCARD}")
    assert f'<a href="/fr/{people.LETTERS}">Correspondance Trotsky–Rosenthal</a>' in said
    assert f'<a href="/fr/{people.TROTSKY}">Léon Trotsky</a>' in said
    assert "<h1>Léon Trotsky" in page(client, f"/fr/{people.TROTSKY}")
    assert f'<a href="/fr/{people.TROTSKY}">Léon Trotsky</a>' in page(client, "/fr/people/")
    assert "Correspondance Trotsky–Rosenthal" in page(client, f"/fr/{people.LETTERS}/knowledge/")
    assert "Léon Trotsky</a>" not in page(client, f"/{people.POSTCARD}")
