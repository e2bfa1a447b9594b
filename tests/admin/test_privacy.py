"""What is private is seen by registrars and administrators alone, on no page of the desk by anybody else."""

import re

import pytest

from catalog.models import Entity, EntityAnnex, ProvenanceAnnex
from catalog.record.annex import AuthenticationAnnex, ConditionAnnex, ItemAnnex
from catalog.record.annex import ProvenanceAnnex as ProvenanceSide
from tests.admin.addresses import change, part, under
from tests.admin.filling import fields_of, small_form_of
from tests.people import POSTCARD, publish_postcard

pytestmark = pytest.mark.django_db

SENTINEL = "Zyxwvut"
LEAK = re.compile(rf"{SENTINEL} \w")
"""Private values have a word after the sentinel; a search for it alone is repeated to the searcher."""
PRIVATE = ItemAnnex(
    note=f"{SENTINEL} 1",
    shelf=f"{SENTINEL} 2",
    provenance_annexes={"v1": ProvenanceSide(identity=f"{SENTINEL} 3", price_amount=f"{SENTINEL} 4")},
    authentication_annexes={"c1": AuthenticationAnnex(requester=f"{SENTINEL} 5")},
    condition_annexes={"check": ConditionAnnex(note=f"{SENTINEL} 6")},
)


@pytest.fixture
def postcard(at_desk):
    """Published, with every private field filled and changed once more by the registrar."""
    entity = publish_postcard()
    registrar = at_desk("registrar")
    typed = fields_of(registrar.get(change(entity)))
    registrar.post(change(entity), typed | {"annex-note": f"{SENTINEL} a", "annex-shelf": f"{SENTINEL} b"})
    for collection, pid, field in (
        ("provenance", "v1", "identity"),
        ("authentications", "c1", "requester"),
        ("condition_checks", "check", "note"),
    ):
        address = part(entity, collection, pid)
        form = small_form_of(registrar.get(address))
        registrar.post(address, form | {f"{collection}-{pid}-annex-{field}": f"{SENTINEL} {field}"})
    return Entity.objects.get(pk=entity.pk)


def pages_of(entity):
    yield from ("/admin/", "/admin/review/", f"/admin/find/?q={SENTINEL}", "/admin/catalog/item/")
    yield f"/admin/pick/item/?q={SENTINEL}"
    yield f"/admin/catalog/item/?q={SENTINEL}"
    yield "/admin/catalog/act/"
    yield change(entity)
    yield from (under(entity, rest) for rest in ("history/", "preview/", "compare/"))
    for n in range(1, entity.head + 1):
        yield under(entity, f"compare/?from=1&to={n}")
        yield under(entity, f"compare/?from={n}&to=1")
    for collection, pid in (("provenance", "v1"), ("authentications", "c1"), ("condition_checks", "check")):
        yield part(entity, collection, pid)
        yield part(entity, collection, pid, "line/")


@pytest.mark.parametrize("role", ["cataloguer", "reviewer"])
def test_no_page_of_the_desk_shows_a_private_value_to_others(role, postcard, at_desk):
    client = at_desk(role)
    leaks = [page for page in pages_of(postcard) if LEAK.search(client.get(page).content.decode())]
    assert postcard.head == 5
    assert leaks == []


def test_a_registrar_sees_it_in_form_and_differences(postcard, at_desk):
    registrar = at_desk("registrar")
    assert f"{SENTINEL} a" in registrar.get(change(postcard)).content.decode()
    assert f"{SENTINEL} identity" in registrar.get(part(postcard, "provenance", "v1")).content.decode()
    assert f"{SENTINEL} a" in registrar.get(under(postcard, "compare/?from=1&to=2")).content.decode()


def test_a_private_value_sent_by_others_is_not_taken(postcard, at_desk):
    cataloguer = at_desk("cataloguer")
    typed = fields_of(cataloguer.get(change(postcard))) | {"annex-note": "smuggled", "title": "A card"}
    assert cataloguer.post(change(postcard), typed).status_code == 302
    address = part(postcard, "provenance", "v1")
    form = small_form_of(cataloguer.get(address)) | {"provenance-v1-annex-identity": "smuggled"}
    assert cataloguer.post(address, form).status_code == 302
    assert EntityAnnex.objects.get(entity=postcard).note == f"{SENTINEL} a"
    assert ProvenanceAnnex.objects.get(entity=postcard).identity == f"{SENTINEL} identity"


def test_a_stale_save_shows_nothing_private_of_the_other_side(postcard, at_desk):
    cataloguer, registrar = at_desk("cataloguer"), at_desk("registrar")
    typed = fields_of(cataloguer.get(change(postcard))) | {"title": "A card"}
    other = fields_of(registrar.get(change(postcard))) | {"annex-note": f"{SENTINEL} new"}
    registrar.post(change(postcard), other)
    refused = cataloguer.post(change(postcard), typed)
    assert refused.status_code == 409
    assert SENTINEL not in refused.content.decode()


def test_restoring_by_others_leaves_the_private_side_as_it_is(postcard, at_desk):
    at_desk("cataloguer").post(under(postcard, "revisions/1/restore/"))
    assert EntityAnnex.objects.get(entity__ark=POSTCARD).note == f"{SENTINEL} a"


def test_a_change_of_the_private_side_alone_leaves_the_draft_approved(postcard):
    assert (postcard.draft, postcard.approved) == ("approved", postcard.head)
