"""Essays in the reading room: the page, its languages, the list, and the way from what they speak of."""

import io
import re

import pytest
from PIL import Image

from catalog.actions.files import add_image
from catalog.actions.publication import withdraw_entity
from catalog.actions.publication_together import relink_entities
from catalog.publishing.editions import current_edition
from catalog.search import follow
from tests import people
from tests.people import OPERATOR, publish, publish_essay
from tests.public.conftest import text_of

pytestmark = pytest.mark.django_db

PAGE = f"/{people.ESSAY}"


@pytest.fixture
def essay(db):
    entity = publish_essay()
    follow()
    return entity


def picture() -> dict[str, object]:
    bytes_ = io.BytesIO()
    Image.new("RGB", (40, 30), "grey").save(bytes_, "PNG")
    bytes_.seek(0)
    row = add_image(bytes_, "map.png", by=OPERATOR)
    return {key: getattr(row, key) for key in ("sha256", "media_type", "size", "width", "height")}


def test_an_essay_has_its_sections_notes_and_current_names(essay, client):
    text = text_of(client.get(PAGE))
    assert '<h2 id="s-the-card">The card</h2>' in text
    assert f'<a class="entity" href="/{people.TROTSKY}">Leon Trotsky</a> wrote from' in text
    assert f'href="/{people.LOT}">{people.lot_description()["title"]}</a>, the first lines' in text
    assert "Further reading" in text
    assert 'href="#ref-1-2"' in text


def test_a_renamed_person_is_called_by_the_new_name(essay, client):
    record = people.trotsky()
    record["names"][0]["text"] = "Lev Trotsky"
    publish(record)
    relink_entities([essay.pk], by=OPERATOR)
    assert ">Lev Trotsky</a> wrote from" in text_of(client.get(PAGE))


def test_french_readers_are_given_french_with_the_original_a_click_away(essay, client):
    text = text_of(client.get(f"/fr{PAGE}"))
    assert "<h1>Une carte de l’île</h1>" in text
    assert "Une carte postale." in text
    assert "A. Reader" in text
    assert f'<a href="{PAGE}" hreflang="en">' in text
    assert '<div lang="en"><p>A card from the island</p></div>' in text
    assert '<p class="subtitle" lang="en">' in text


def test_english_readers_are_led_to_the_french_text(essay, client):
    assert f'<a href="/fr{PAGE}" hreflang="fr">' in text_of(client.get(PAGE))


@pytest.mark.parametrize("ark", [people.TROTSKY, people.BUYUKADA, people.POSTCARD, people.LOT])
def test_whatever_it_speaks_of_leads_to_it(essay, client, ark):
    text = text_of(client.get(f"/{ark}"))
    assert f'<a href="{PAGE}">A card from the island</a>' in text


def test_lists_and_headings_are_in_the_readers_language(essay, client):
    assert "A card from the island" in text_of(client.get("/essays/"))
    assert "Une carte de l’île" in text_of(client.get("/fr/essays/"))
    assert "Une carte de l’île" in text_of(client.get(f"/fr/{people.TROTSKY}"))


@pytest.mark.parametrize("words", ["auction house says", "carte postale", "hand says the house"])
def test_it_is_found_by_its_words_in_every_language(essay, client, words):
    assert PAGE in text_of(client.get("/essays/", {"q": words}))


def test_what_explains_a_match_is_the_text_as_its_readers_see_it(essay, client):
    text = text_of(client.get("/essays/", {"q": "hand"}))
    assert "wrote from the island. The card A postcard in his own <mark>hand</mark>, says the house." in text


def test_its_marks_are_no_words(essay, client):
    assert PAGE not in text_of(
        client.get("/essays/", {"q": '"card a postcard in his own hand says the house lot"'})
    )


def test_its_figures_are_public_with_it(client):
    figure = {"id": "map", "file": picture(), "alt": "A map.", "caption": "The island."}
    essay = publish_essay(figures=[figure], body="![[map]]")
    assert 'alt="A map."' in text_of(client.get(PAGE))
    assert client.get(f"{PAGE}/images/map").status_code == 200
    withdraw_entity(essay, by=OPERATOR, reason="written anew")
    assert client.get(f"{PAGE}/images/map").status_code == 404


def test_a_withdrawn_essay_says_why_and_nothing_more(essay, client):
    withdraw_entity(essay, by=OPERATOR, reason="to be written anew")
    answer = client.get(PAGE)
    assert answer.status_code == 410
    text = text_of(answer)
    assert "to be written anew" in text
    assert "auction house" not in text


def test_a_source_lists_the_essay_that_rests_on_it(essay, client):
    assert PAGE in text_of(client.get(f"/{people.LOT}"))


def test_literature_stands_on_the_page_of_a_piece(db, client):
    people.publish_postcard(
        bibliography=[
            {"id": "b1", "source": people.ref(people.LOT, "source"), "role": "quoted-in", "locator": "p. 7"}
        ]
    )
    text = text_of(client.get(f"/{people.POSTCARD}"))
    assert "quoted in" in text.lower()
    assert f'RR Auction, <a href="/{people.LOT}">“{people.lot_description()["title"]}”</a>, p. 7' in text


BOOK = {
    "title": "A specimen of a book",
    "author": "A. Specimen",
    "place_of_publication": "Paris",
    "publisher": "Specimen Press",
    "activities": [{"id": "p", "type": "published", "date": {"edtf": "1931"}}],
}


def test_literature_is_told_as_it_is_cited(db, client):
    people.publish({**people.lot_description(), "source_kind": "book", **BOOK})
    entry = {"id": "b1", "source": people.ref(people.LOT, "source")}
    people.publish({**people.trotsky(), "bibliography": [entry]})
    said = re.sub("<[^>]*>", "", text_of(client.get(f"/fr/{people.TROTSKY}")))
    assert "A. Specimen, A specimen of a book (Paris: Specimen Press, 1931)" in said


def test_a_piece_described_in_two_languages_is_read_in_ones_own(db, client):
    people.publish_postcard(
        description_language="en",
        parallels=[
            {
                "id": "x",
                "field": "title",
                "language": "fr",
                "text": "Trotski, carte postale",
                "credit": "A. Reader",
            },
            {"id": "y", "field": "summary", "language": "tr", "text": "Bir kartpostal."},
        ],
    )
    english, french = (
        text_of(client.get(f"/{people.POSTCARD}")),
        text_of(client.get(f"/fr/{people.POSTCARD}")),
    )
    assert f"<h1>{people.postcard()['title']}</h1>" in english
    assert '<div lang="tr"><p>Bir kartpostal.</p></div>' in english
    assert "<h1>Trotski, carte postale</h1>" in french
    assert "A. Reader" in french
    assert '<p class="summary" lang="en">' in french


def test_a_closed_piece_keeps_words_of_what_is_held_back_in_every_language(db):
    page = {"id": "p1", "content": "closed"}
    text = {"id": "t1", "type": "transcription", "language": "fr", "statement": "Secret.", "pages": [page]}
    entity = people.publish_postcard(
        closed_until="9000",
        texts=[text],
        parallels=[{"id": "x", "part": "t1", "field": "statement", "language": "fr", "text": "Secrète."}],
    )
    assert "Secrète" not in current_edition(entity).body.decode()
