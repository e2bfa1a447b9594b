"""The finding aid of a collection, and related events on a line."""

import re

import pytest

from catalog.actions.merging import merge_entities
from catalog.models import Entity
from catalog.search import beneath, follow
from tests import people
from tests.people import publish, ref
from tests.public.conftest import letter, text_of, written

pytestmark = pytest.mark.django_db


def shelf(name, parent, code, **fields):
    return letter(name, parent=ref(parent, "item"), reference_code=code, title=f"Piece {code}", **fields)


@pytest.fixture
def tree(archive):
    publish(shelf("b", people.LETTERS, "TR/10", level="file"))
    publish(shelf("a", people.LETTERS, "TR/9", level="file"))
    publish(shelf("aa", "ark:/99999/p1a", "TR/9/1", summary="A visiting card."))
    publish(shelf("aaa", "ark:/99999/p1aa", "TR/9/1/2"))
    follow()


def titles(client):
    page = text_of(client.get(f"/{people.LETTERS}/finding-aid"))
    return re.findall(r'<a href="/ark[^"]*">(Piece [^<]*)</a>', page)


def test_everything_beneath_stands_in_natural_order_and_under_its_parent(client, tree):
    assert titles(client) == ["Piece TR/9", "Piece TR/9/1", "Piece TR/9/1/2", "Piece TR/10"]


def test_finding_aid_of_what_was_merged_is_that_of_what_answers_for_it(client, tree):
    gone, kept = (Entity.objects.get(ark=f"ark:/99999/p1{name}") for name in ("b", "a"))
    merge_entities(gone, kept, by=people.OPERATOR)
    assert client.get(f"/{gone.ark}/finding-aid").url == f"/{kept.ark}/finding-aid"


def test_finding_aid_says_what_the_collection_is_and_which_edition_it_tells(client, tree):
    page = text_of(client.get(f"/{people.LETTERS}/finding-aid"))
    assert f"http://127.0.0.1:8000/{people.LETTERS}" in page
    assert "edition 1" in page
    assert "A visiting card." in page


def test_head_adds_up_what_the_collection_itself_does_not_say(client, tree):
    publish(shelf("late", people.LETTERS, "TR/11", activities=written("1939-05"), languages=["fr"]))
    follow()
    page = text_of(client.get(f"/{people.LETTERS}/finding-aid"))
    head = dict(re.findall(r"<dt>([^<]*)</dt><dd>([^<]*?) ?<", page))
    assert (head["Creator"], head["Dates"], head["Extent"]) == ("Leon Trotsky", "1930–1939", "4 pieces")


def test_the_collection_leads_to_its_finding_aid(client, tree):
    assert f"/{people.LETTERS}/finding-aid" in text_of(client.get(f"/{people.LETTERS}"))


def test_only_items_have_one(client, tree):
    assert client.get(f"/{people.TROTSKY}/finding-aid").status_code == 404
    assert client.get("/ark:/99999/p1nothing/finding-aid").status_code == 404


def test_what_is_too_much_is_counted_and_not_hidden(tree):
    cut = beneath(people.LETTERS, most=2)
    everything = beneath(people.LETTERS)
    assert len(cut.entries) == 2
    assert cut.left_out >= 1
    assert everything.left_out == 0


def event(name, edtf, **fields):
    dated = [{"id": "d", "type": "occurred", "date": {"edtf": edtf}}]
    about = [{"id": "r", "type": "about", "target": ref(people.TROTSKY, "agent")}]
    return {
        "schema": 1,
        "kind": "event",
        "ark": f"ark:/99999/p1{name}",
        "names": [{"id": "n", "text": f"Event {name}", "preferred": True}],
        "activities": dated,
        "relations": about,
        **fields,
    }


def test_events_of_a_life_stand_on_a_line_with_the_years_between_them(client, archive):
    publish(event("late", "1937-01-09"))
    publish(event("early", "1929-02-12"))
    publish(event("unknown", ""))
    follow()
    page = text_of(client.get(f"/{people.TROTSKY}"))
    line = page[page.index('<ol class="line">') :]
    assert line.index("Event early") < line.index("7 years") < line.index("Event late")
    assert line.index("Event late") < line.index("Event unknown")
    assert "What happened here" not in page


def test_whoever_no_event_names_has_no_line(client, archive):
    assert 'class="line"' not in text_of(client.get(f"/{people.ROSENTHAL}"))


def test_events_are_listed_by_time_and_people_by_surname(client, archive):
    for name, edtf in (("a-late", "1937-01-09"), ("b-early", "1929-02-12"), ("c-unknown", "")):
        publish(event(name.replace("-", ""), edtf))
    follow()
    listed = re.findall(r'<li><a href="/ark[^"]*">([^<]*)', text_of(client.get("/events/")))
    assert listed == ["Event bearly", "Event alate", "Event cunknown"]
    listed = re.findall(r'<li><a href="/ark[^"]*">([^<]*)', text_of(client.get("/people/")))
    assert listed == ["Gérard Rosenthal", "RR Auction", "Leon Trotsky"]


def test_a_life_has_a_list_of_its_sections_with_the_items_before_the_disputes(client, archive):
    page = text_of(client.get(f"/{people.TROTSKY}"))
    sections = page.partition('<nav class="anchors')[2].partition("</nav>")[0]
    listed = re.findall('href="#([a-z-]+)"', sections)
    assert "items" in listed
    assert [each for each in listed if f'id="{each}"' not in page] == []
