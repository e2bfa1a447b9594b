"""At the desk a cataloguer and a reviewer meet nothing of the Annex, on whatever page."""

import pytest
from django.apps import apps
from django.test import Client

from catalog.models import Entity
from catalog.publishing.assemble import assemble, assemble_annex, fetch
from catalog.record.document import Part
from tests.leaks.sentinels import Sentinels
from tests.leaks.test_public_doors import LETTERS, told_by
from tests.leaks.walking import doors
from tests.people import ESSAY, HOUSE, LOT, PARIS, POSTCARD
from tests.users import in_role

pytestmark = pytest.mark.django_db

SAMPLE = (POSTCARD, HOUSE, PARIS, LOT, ESSAY, "ark:/99999/p1funeral")
"""One entity of each kind, which is enough: pages differ by kind."""

LEFT_OUT = {"logout": "ends the walk", "jsi18n": "words of the interface"}
VALUES = {
    "kind": ["item", "agent", "place", "event", "source", "essay"],
    "verb": ["send", "approve", "return", "publish", "withdraw", "redact", "merge"],
    "content_type_id": [1],
    "pid": ["i1"],
    **LETTERS,
}


def addresses(door):
    """Yield the addresses of a door of the desk, each part of a record under its own collection."""
    entity, values = Entity.objects.filter(ark__in=SAMPLE, kind=table_of(door)).first(), dict(VALUES)
    if not entity:
        first = first_of(table_of(door))
        yield from door.addresses(values | {"object_id": [first], "id": [first], "key": [first]})
        return
    values |= {"key": [entity.pk], "object_id": [entity.pk], "n": [1, entity.head]}
    pairs = parts_of(entity) if "collection" in door.parts else [("", "")]
    for collection, pid in pairs:
        yield from door.addresses(values | {"collection": [collection], "pid": [pid]})


def table_of(door):
    """The table that a route is about, or whatever else its first step is."""
    return door.route.removeprefix("admin/").removeprefix("catalog/").removeprefix("auth/").partition("/")[0]


def first_of(table):
    for app in ("catalog", "auth"):
        if table in apps.all_models[app]:
            return apps.get_model(app, table).objects.values_list("pk", flat=True).first() or 0
    return 0


def parts_of(entity):
    """The first part of each collection, since the others have the same form."""
    row = fetch(entity)
    documents = (assemble(row), assemble_annex(row))
    lists = {name: getattr(each, name) for each in documents for name in type(each).model_fields}
    return [(name, value[0].id) for name, value in lists.items()
            if isinstance(value, list) and value and isinstance(value[0], Part)]  # fmt: skip


@pytest.mark.parametrize("role", ["cataloguer", "reviewer"])
def test_no_page_of_the_desk_shows_them_what_is_private(sentinels: Sentinels, role):
    client = Client()
    client.force_login(in_role(role))
    leaks, seen, drafts = {}, 0, set()
    for door in (door for door in doors() if door.is_desk and door.name not in LEFT_OUT):
        for address in addresses(door):
            response = client.get(address)
            told = told_by(response)
            seen += response.status_code == 200
            drafts |= sentinels.found_in(told) & sentinels.unpublished
            if found := sentinels.found_in(told) & (sentinels.private - allowed(sentinels)):
                leaks[address] = found
    assert leaks == {}
    assert seen > 30
    assert len(drafts) > 20  # they do see the drafts, so the walk has met the forms


def allowed(sentinels):
    """The name of an agent never published: a draft like others, to those who work on drafts."""
    secret = Entity.objects.get(ark="ark:/99999/p1secret")
    return sentinels.found_in(secret.revisions.first().record) & sentinels.private
