"""Pages of people, places, sources and items: names, disputes, what names them, history, citation."""

import json
import re

import pytest

from catalog.actions.publication import redact_edition
from catalog.search import follow
from catalog.tasks.errands import drain_outbox
from tests import people
from tests.people import OPERATOR, publish, ref
from tests.public.conftest import letter, text_of, written

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("archive")]

CARD = f"/{people.POSTCARD}"


def test_person_has_names_in_all_scripts_dates_and_what_is_contested(client):
    text = text_of(client.get(f"/{people.TROTSKY}"))
    assert '<span lang="ru">Лев Троцкий</span>' in text
    assert "1879–1940" in text
    assert "2 sources disagree" in text
    assert "killed with a pickaxe" in text
    assert "stabbed with an ice-pick" in text


def test_person_s_items_are_listed_by_role(client):
    publish(
        letter("about", relations=[{"id": "r", "type": "mentions", "target": ref(people.TROTSKY, "agent")}])
    )
    follow()
    everything = text_of(client.get(f"/{people.TROTSKY}"))
    assert people.postcard()["title"] in everything
    assert "Trotsky, letter about" in everything
    mentioning = text_of(client.get(f"/{people.TROTSKY}?as=mentions"))
    assert "Trotsky, letter about" in mentioning
    assert people.postcard()["title"] not in mentioning


def test_place_has_its_names_and_what_was_written_there(client):
    text = text_of(client.get(f"/{people.BUYUKADA}"))
    for said in ("Büyükada", "Prinkipo", '<span lang="el">Πρίγκηπος</span>', "40.86, 29.12"):
        assert said in text
    assert people.postcard()["title"] in text


def test_source_shows_all_that_rests_on_it(client):
    text = text_of(client.get(f"/{people.LOT}"))
    assert f'href="{CARD}"' in text
    assert f'href="/{people.TROTSKY}"' in text


def test_event_says_when_and_where(client):
    event = {
        "schema": 1,
        "kind": "event",
        "ark": "ark:/99999/p1event",
        "names": [{"id": "n", "text": "A stay on the island", "preferred": True}],
        "activities": [
            {
                "id": "o",
                "type": "occurred",
                "date": {"edtf": "1929"},
                "place": {"ref": ref(people.BUYUKADA, "place")},
            }
        ],
    }
    publish(event)
    text = text_of(client.get("/ark:/99999/p1event"))
    assert "When and where" in text
    assert f'<a href="/{people.BUYUKADA}">Büyükada</a>' in text


def test_address_on_the_web_is_a_link_only_where_it_is_one(client):
    for url, linked in (("https://archive.example/lot", True), ("javascript:alert(1)", False)):
        publish({**people.lot_description(), "url": url})
        assert (f'href="{url}"' in text_of(client.get(f"/{people.LOT}"))) is linked


def test_item_stands_in_its_correspondence(client):
    reader = {"id": "x", "role": "addressee", "agent": {"ref": ref(people.ROSENTHAL, "agent")}}
    reply = written("1930-05-20")
    reply[0]["participants"].append(reader)
    publish(letter("reply", activities=reply))
    follow()
    assert re.search(r'href="/ark:/99999/p1reply" rel="next">20 May 1930 →', text_of(client.get(CARD)))


def test_every_page_says_how_to_cite_it_and_offers_every_format(client):
    for ark in (people.POSTCARD, people.TROTSKY, people.BUYUKADA, people.LOT):
        text = text_of(client.get(f"/{ark}"))
        assert f"{ark}, edition 1, " in text
        for suffix in ("txt", "bib", "ris", "csl.json", "json", "jsonld"):
            assert f'href="/{ark}.{suffix}"' in text
            assert client.get(f"/{ark}.{suffix}").status_code == 200


def test_schema_org_in_the_head_is_what_the_address_gives(client):
    page = client.get(CARD).content.decode()
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    assert json.loads(found[1]) == json.loads(client.get(f"{CARD}.jsonld").content)


# --- history ------------------------------------------------------------------------------------------------


def test_history_tells_in_words_what_changed_and_never_who(client):
    publish({**people.postcard(), "reference_code": "TR 1 bis"})
    text = text_of(client.get(f"{CARD}/editions/"))
    assert "Reference code" in text
    assert "<ins>TR 1 bis</ins>" in text
    assert "First published." in text
    assert OPERATOR.name not in text


def test_history_folds_the_refreshing_of_names(client):
    names = [{"id": "n1", "text": "Gerard Rosenthal", "preferred": True}]
    publish({**people.rosenthal(), "names": names})
    drain_outbox()
    text = text_of(client.get(f"{CARD}/editions/"))
    assert "Names refreshed once since" in text
    assert '<li id="edition-2">' not in text
    assert "Nothing differs." not in text


def test_history_with_a_redacted_edition_says_so(client):
    card = publish({**people.postcard(), "reference_code": "TR 1 bis"})
    redact_edition(card.editions.get(number=1), by=OPERATOR, reason="The name of somebody living.")
    text = text_of(client.get(f"{CARD}/editions/"))
    assert "What changed cannot be told" in text
    assert "redacted" in text
    assert f'href="{CARD}/editions/1"' not in text


def test_long_history_goes_on_on_further_pages(client):
    for number in range(27):
        publish({**people.paris(), "description": f"{number}"})
    text = text_of(client.get(f"/{people.PARIS}/editions/"))
    further = re.search(r'href="(\?before=\d+)"', text)
    assert further is not None
    assert "First published." in text_of(client.get(f"/{people.PARIS}/editions/{further[1]}"))
