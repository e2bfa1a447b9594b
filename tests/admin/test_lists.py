"""Lists and forms ask the database as often for forty rows as for twenty, and never count a table."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from catalog.models import Entity, Item
from catalog.publishing.load import load
from catalog.record.kinds import read_record
from tests.admin.addresses import change
from tests.people import BUYUKADA, LOT, TROTSKY, publish_postcard, ref

pytestmark = pytest.mark.django_db


def queries(client, address):
    client.get(address)  # what is asked once a process is not counted
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(address).status_code == 200
    return asked


def grow(count, kind="item"):
    """Bring the workspace to so many entities, each with so many rows that refer elsewhere."""
    for n in range(count):
        ark = f"ark:/99999/p1grown{kind}{n}"
        if not Entity.objects.filter(ark=ark).exists():
            load(read_record(_item(ark) if kind == "item" else _person(ark, n)))


def _item(ark):
    return {
        "schema": 1, "kind": "item", "ark": ark, "level": "item", "title": "A letter",
        "document_kind": "apcs", "repository": ref("ark:/99999/p1house", "agent"),
    }  # fmt: skip


def _person(ark, n):
    return {
        "schema": 1, "kind": "agent", "ark": ark, "agent_kind": "person",
        "names": [{"id": "n1", "text": f"Sedov {n}", "preferred": True}],
        "activities": [{"id": "birth", "type": "birth", "date": {"edtf": "1906"}}],
    }  # fmt: skip


def laden(count):
    """A letter with so many rows of every kind, each referring to others."""
    record = _item("ark:/99999/p1laden") | {
        "relations": [
            {"id": f"r{n}", "type": "mentions", "target": ref(TROTSKY, "agent")} for n in range(count)
        ],
        "citations": [{"id": f"q{n}", "field": "title", "source": ref(LOT, "source")} for n in range(count)],
        "claims": [{"id": f"k{n}", "field": "date", "source": ref(LOT, "source")} for n in range(count)],
        "surfaces": [{"id": f"s{n}", "label": f"leaf {n}"} for n in range(count)],
        "provenance": [{"id": f"v{n}", "party": {"ref": ref(TROTSKY, "agent")}} for n in range(count)],
        "activities": [
            {
                "id": f"a{n}",
                "type": "written",
                "place": {"ref": ref(BUYUKADA, "place")},
                "participants": [{"id": f"p{n}", "role": "writer", "agent": {"ref": ref(TROTSKY, "agent")}}],
            }
            for n in range(count)
        ],
        "texts": [
            {
                "id": f"t{n}",
                "type": "translation",
                "language": "en",
                "pages": [{"id": f"g{n}", "content": "x"}],
            }
            for n in range(count)
        ],
    }
    return load(read_record(record))


@pytest.fixture
def cast(db):
    from catalog.models import Term  # loaded here: a table

    publish_postcard()
    Term.objects.get_or_create(key="relation/mentions", label="mentions")


def test_a_list_asks_as_often_for_forty_as_for_twenty(cast, cataloguer):
    grow(20)
    twenty = len(queries(cataloguer, "/admin/catalog/item/"))
    grow(40)
    assert len(queries(cataloguer, "/admin/catalog/item/")) == twenty


@pytest.mark.parametrize("address", ["/admin/catalog/item/", "/admin/catalog/agent/?q=sedov", "/admin/"])
def test_no_list_counts_a_table(address, cast, cataloguer):
    grow(60)
    grow(60, "agent")
    assert [each["sql"] for each in queries(cataloguer, address) if "COUNT(" in each["sql"].upper()] == []


def test_a_long_list_goes_on_page_by_page(cast, cataloguer):
    grow(60)
    first = cataloguer.get("/admin/catalog/item/").content.decode()
    assert 'href="?p=2"' in first
    last = cataloguer.get("/admin/catalog/item/?p=2").content.decode()
    assert 'href="?p=3"' not in last
    assert (first.count(">A letter"), last.count(">A letter")) == (50, 10)


def test_a_form_asks_as_often_for_forty_rows_as_for_twenty(cast, cataloguer):
    item = laden(20)
    twenty = len(queries(cataloguer, change(item)))
    laden(40)
    assert len(queries(cataloguer, change(item))) == twenty
    assert len(queries(cataloguer, f"{change(item)}?unfold=all")) == twenty


def test_suggestions_ask_as_often_for_many_as_for_few(cast, cataloguer):
    grow(5, "agent")
    few = len(queries(cataloguer, "/admin/pick/agent/?q=sedov"))
    grow(40, "agent")
    assert len(queries(cataloguer, "/admin/pick/agent/?q=sedov")) == few
    answer = cataloguer.get("/admin/pick/agent/?q=sedov").json()
    assert (len(answer["results"]), answer["more"]) == (20, True)


def test_the_home_page_asks_as_often_for_many_as_for_few(cast, cataloguer):
    def send(entities):
        Entity.objects.filter(pk__in=[each.pk for each in entities]).update(draft="in review")

    grow(5)
    send(Item.objects.all())
    few = len(queries(cataloguer, "/admin/"))
    grow(40)
    send(Item.objects.all())
    assert len(queries(cataloguer, "/admin/")) == few


def test_a_list_is_narrowed_by_state_and_kind(cast, cataloguer):
    grow(3)
    page = cataloguer.get("/admin/catalog/item/?draft__exact=approved").content.decode()
    assert "A letter" not in page
    assert "Clear all filters" in page
