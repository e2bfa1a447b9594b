"""Addresses and hidden fields that no page ever made: the desk answers in words, and keeps what was typed."""

import pytest

from catalog.models import Entity, Item
from tests.admin.addresses import add, change, part
from tests.admin.filling import fields_of, small_form_of
from tests.people import publish_postcard

pytestmark = pytest.mark.django_db

NINES = "9" * 30
LISTS = ("item", "agent", "act", "term", "edition", "ledgerentry", "contribution")
ITEM = "/admin/catalog/item"
UNKNOWN = (
    f"{ITEM}/<n>/change/", f"{ITEM}/<n>/preview/", f"{ITEM}/<n>/history/", f"{ITEM}/<n>/merge/",
    f"{ITEM}/<n>/review/", f"{ITEM}/<n>/provenance/", f"{ITEM}/<n>/parts/marks/new/", f"{ITEM}/<n>/labels/",
    f"{ITEM}/labels/print/?in=<n>", "/admin/templates/<n>/", "/admin/organisations/<n>/",
    "/admin/batches/<n>/", "/admin/descriptions/<n>/", "/admin/catalog/act/<n>/change/",
)  # fmt: skip
IN_WORDS = (
    f"{ITEM}/bulk/?key=<n>", f"{ITEM}/export/?key=<n>", f"{ITEM}/labels/?key=<n>", f"{ITEM}/add/?parent=<n>",
    f"{ITEM}/add/?like=<n>", f"{ITEM}/add/?template=<n>", "/admin/templates/new/?from=<n>",
    "/admin/templates/new/?for=<n>", "/admin/go/?at=/admin/catalog/item/<n>/change/",
    "/admin/batches/?before=<n>", "/admin/descriptions/?before=<n>", f"{ITEM}/add/?restore=<n>",
    f"{ITEM}/?parent__pk__exact=<n>",
)  # fmt: skip


@pytest.fixture
def postcard(db):
    return publish_postcard()


@pytest.mark.parametrize("number", [str(2**63), NINES])
def test_a_number_that_no_row_can_have_is_not_found(number, postcard, at_desk):
    desk = at_desk("administrator")
    for address in UNKNOWN:
        assert desk.get(address.replace("<n>", number)).status_code in (302, 404), address
    for address in IN_WORDS:
        assert desk.get(address.replace("<n>", number)).status_code in (200, 302, 404, 422), address
    assert desk.post(f"{ITEM}/bulk/?key={number}", {"key": number}).status_code in (200, 404, 422)
    merge = desk.get(f"{ITEM}/{postcard.pk}/merge/?other={number}|x")
    assert "no longer there; pick again" in merge.content.decode()
    assert desk.get(f"{ITEM}/{postcard.pk}/history/?before={number}").status_code == 200
    assert desk.get(f"{ITEM}/{postcard.pk}/compare/?from={number}").status_code == 404


@pytest.mark.parametrize("asked", ["0", "-1", "7", NINES])
def test_beyond_the_ends_of_a_list_stands_its_nearest_page(asked, postcard, at_desk):
    desk = at_desk("administrator")
    for kind in LISTS:
        assert desk.get(f"/admin/catalog/{kind}/?p={asked}").status_code == 200, kind
    page = desk.get(f"{ITEM}/?p={asked}").content.decode()
    assert str(postcard) in page
    Entity.objects.filter(pk=postcard.pk).update(draft="in review")
    assert str(postcard) in desk.get(f"/admin/review/?p={asked}").content.decode()


@pytest.mark.parametrize("said", ["-1", "x" * 10_000])
def test_a_garbled_number_of_rows_brings_the_form_again_with_all_that_was_typed(said, postcard, cataloguer):
    typed = fields_of(cataloguer.get(change(postcard))) | {"title": "Typed with care"}
    rows = {"identifiers-0-value": "TR 9", "identifiers-total": said}
    answer = cataloguer.post(change(postcard), typed | rows)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "came garbled" in page
    assert 'value="Typed with care"' in page
    assert 'value="TR 9"' in page
    assert fields_of(answer)["identifiers-total"] == "1"
    inner = small_form_of(cataloguer.get(part(postcard, "activities")))
    name = next(each for each in inner if each.endswith("-total"))
    assert cataloguer.post(part(postcard, "activities"), inner | {name: said}).status_code == 422


@pytest.mark.parametrize("said", [f"{NINES}|x", "=a\0" + "x" * 100_000])
def test_a_pick_that_is_none_is_refused_in_words(said, postcard, cataloguer):
    typed = fields_of(cataloguer.get(change(postcard)))
    for name in ("parent", "repository", "body_writer", "signature_by"):
        words = {f"{name}-words": said.partition("|")[2] or said[1:]}
        answer = cataloguer.post(change(postcard), typed | {name: said} | words)
        assert answer.status_code == 422, name
    for collection, name in (("marks", "by_ref"), ("offers", "sale"), ("observations", "source")):
        sent = small_form_of(cataloguer.get(part(postcard, collection)))
        field = f"{collection}-new-{name}"
        assert field in sent
        sent |= {field: said, f"{field}-words": said.partition("|")[2] or said[1:]}
        assert cataloguer.post(part(postcard, collection), sent).status_code == 422, collection


@pytest.mark.parametrize("base", [NINES, "7"])
def test_a_base_that_never_was_shows_both_versions_and_saves_nothing(base, postcard, cataloguer):
    typed = fields_of(cataloguer.get(change(postcard))) | {"title": "Mine", "base": base}
    answer = cataloguer.post(change(postcard), typed)
    assert answer.status_code == 409
    assert 'value="Mine"' in answer.content.decode()
    small = small_form_of(cataloguer.get(part(postcard, "provenance", "v1"))) | {"base": base}
    assert cataloguer.post(part(postcard, "provenance", "v1"), small).status_code == 409
    assert Item.objects.get(pk=postcard.pk).head == 1


def test_a_new_record_with_nonsense_in_its_hidden_fields_is_still_a_form(cataloguer):
    typed = fields_of(cataloguer.get(add("agent"))) | {"names-0-text": "Natalia Sedova", "base": NINES}
    answer = cataloguer.post(add("agent"), typed | {"names-total": "9999"})
    assert answer.status_code == 422
    assert "More than 5000 rows" in answer.content.decode()
    assert 'value="Natalia Sedova"' in answer.content.decode()
