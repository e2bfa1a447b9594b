"""News for those who follow the archive or one of its entities, and the map of the site for machines."""

from xml.etree import ElementTree as ET

import pytest

from catalog.actions.permission import Operator
from catalog.actions.publication import redact_edition, withdraw_entity
from catalog.actions.publication_together import relink_entities
from catalog.models import Edition, Entity, LedgerEntry
from tests import people
from tests.people import publish
from tests.public.conftest import letter, text_of

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LETTER = "ark:/99999/p1tls"


def entries(client, address):
    response = client.get(address)
    assert response["Content-Type"].startswith("application/atom+xml")
    root = ET.fromstring(response.content)
    return [
        {child.tag.removeprefix(ATOM): child.text or child.get("href") for child in entry}
        for entry in root.iter(f"{ATOM}entry")
    ]


def test_feed_tells_the_newest_edition_first_with_what_changed_in_words(client, letters):
    publish(letter("tls", document_kind="tls", title="Trotsky, letter of May"))
    first = entries(client, "/news.atom")[0]
    assert first["title"] == "Trotsky, letter of May (edition 2)"
    assert "Title: “Trotsky, letter tls” → “Trotsky, letter of May”" in first["summary"]
    assert first["id"] == f"http://127.0.0.1:8000/{LETTER}/editions/2"
    assert first["link"] == f"http://127.0.0.1:8000/{LETTER}"


def test_feed_of_an_entity_has_its_editions_alone(client, letters):
    publish(letter("tls", document_kind="tls", title="Another title"))
    told = entries(client, f"/{LETTER}/news.atom")
    assert [each["title"] for each in told] == [
        "Another title (edition 2)",
        "Trotsky, letter tls (edition 1)",
    ]
    assert client.get("/ark:/99999/p1nothing/news.atom").status_code == 404


def test_refreshed_names_are_no_news(client, archive):
    before = entries(client, "/news.atom")
    name = {"id": "n", "text": "Bronstein, Lev", "preferred": True}
    publish({"schema": 1, "kind": "agent", "ark": people.TROTSKY, "agent_kind": "person", "names": [name]})
    relink_entities(list(Entity.objects.filter(kind="item").values_list("pk", flat=True)), by=Operator())
    assert LedgerEntry.objects.filter(kind="relink").exists()
    assert len(entries(client, "/news.atom")) == len(before) + 1


def test_feed_tells_a_withdrawal_without_a_word_of_what_was_said(client, letters):
    withdraw_entity(Entity.objects.get(ark=LETTER), reason="claimed by its owner", by=Operator())
    told = entries(client, "/news.atom")
    assert told[0]["summary"] == "Withdrawn"
    assert "letter tls" not in client.get("/news.atom").content.decode()
    assert "letter tls" not in client.get(f"/{LETTER}/news.atom").content.decode()


def test_feed_tells_nothing_of_a_redacted_edition(client, letters):
    publish(letter("tls", document_kind="tls", title="Named by mistake"))
    publish(letter("tls", document_kind="tls", title="Not named"))
    redact_edition(Edition.objects.get(entity__ark=LETTER, number=2), reason="a court order", by=Operator())
    feed = client.get("/news.atom").content.decode()
    assert "Named by mistake" not in feed
    assert "This edition can no longer be read." in feed


def test_feed_speaks_french_under_its_prefix_and_answers_304(client, letters):
    publish(letter("tls", document_kind="tls", title="Another title"))
    assert "Intitulé" in entries(client, "/fr/news.atom")[0]["summary"]
    tag = client.get("/news.atom")["ETag"]
    assert client.get("/news.atom", headers={"if-none-match": tag}).status_code == 304


def test_pages_name_their_feeds(client, archive):
    assert 'type="application/atom+xml"' in text_of(client.get("/"))
    assert f'href="/{people.POSTCARD}/news.atom"' in text_of(client.get(f"/{people.POSTCARD}"))
    assert f'href="/{people.TROTSKY}/news.atom"' in text_of(client.get(f"/{people.TROTSKY}"))


def test_sitemap_names_every_published_entity_in_every_language_and_nothing_else(client, letters):
    withdraw_entity(Entity.objects.get(ark=LETTER), reason="claimed by its owner", by=Operator())
    index = ET.fromstring(client.get("/sitemap.xml").content)
    pages = [each.text for each in index.iter(f"{SITEMAP}loc")]
    assert pages == ["http://127.0.0.1:8000/sitemap-1.xml"]
    page = client.get("/sitemap-1.xml")
    named = [each.text for each in ET.fromstring(page.content).iter(f"{SITEMAP}loc")]
    found = set(named)
    assert len(named) == len(found)
    assert {f"http://127.0.0.1:8000/{each}/" for each in ("essays", "subjects")} <= found
    published = {
        f"http://127.0.0.1:8000/{ark}" for ark in Entity.objects.published().values_list("ark", flat=True)
    }
    assert published <= found
    assert f"http://127.0.0.1:8000/{LETTER}" not in found
    assert f'hreflang="fr" href="http://127.0.0.1:8000/fr/{people.POSTCARD}"' in text_of(page)
    assert client.get("/sitemap-2.xml").status_code == 404
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in client.get("/robots.txt").content.decode()
