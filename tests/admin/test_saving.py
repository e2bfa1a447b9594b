"""Saving an entity's page: one revision a save, nothing typed is lost, nobody is overwritten unseen."""

import pytest

from catalog.models import Claim, Entity, Item, Name, Revision
from catalog.publishing.assemble import assemble, fetch
from tests.admin.addresses import add, change, under
from tests.admin.filling import fields_of
from tests.people import POSTCARD, TROTSKY, lot_description, publish, publish_postcard, trotsky

pytestmark = pytest.mark.django_db


@pytest.fixture
def postcard(db):
    return publish_postcard()


@pytest.fixture
def person(db):
    publish(lot_description())
    return publish(trotsky())


def again(entity):
    return Entity.objects.get(pk=entity.pk)


def test_a_save_changes_the_draft_writes_one_revision_and_leaves_the_edition(postcard, cataloguer, people):
    typed = fields_of(cataloguer.get(change(postcard))) | {"title": "A card to Rosenthal", "tab": "sources"}
    answer = cataloguer.post(change(postcard), typed)
    assert (answer.status_code, answer["Location"]) == (302, f"{change(postcard)}#sources")
    now = again(postcard)
    assert (now.label, now.head, now.draft) == ("A card to Rosenthal", 2, "in work")
    assert (now.publication, now.edition) == ("published", 1)
    assert Revision.objects.get(entity=now, n=2).by == people["cataloguer"]


def test_an_untouched_form_saves_nothing_new(postcard, cataloguer):
    before = assemble(fetch(postcard))
    assert cataloguer.post(change(postcard), fields_of(cataloguer.get(change(postcard)))).status_code == 302
    assert again(postcard).head == 1
    assert assemble(fetch(postcard)) == before


@pytest.mark.parametrize("kind", ["agent", "place", "event", "source", "item", "essay"])
def test_every_kind_of_entity_survives_its_own_form_unchanged(kind, postcard, at_desk):
    client = at_desk("registrar")
    for entity in Entity.objects.filter(kind=kind):
        before = assemble(fetch(entity))
        client.post(change(entity), fields_of(client.get(change(entity))))
        assert assemble(fetch(entity)) == before


def test_a_new_person_is_made_with_a_preferred_name(people, cataloguer):
    typed = fields_of(cataloguer.get(add("agent")))
    assert typed["names-0-preferred"]
    answer = cataloguer.post(add("agent"), typed | {"names-0-text": "Natalia Sedova"})
    made = Entity.objects.get(kind="agent")
    assert answer["Location"].startswith(change(made))
    assert (made.label, made.head, made.draft) == ("Natalia Sedova", 1, "in work")
    assert "natalia" in made.lookup


def test_two_preferred_names_are_refused_with_a_way_to_them_and_stay_typed(person, cataloguer):
    typed = fields_of(cataloguer.get(change(person))) | {
        "names-1-preferred": "on",
        "history": "Typed with care",
    }
    answer = cataloguer.post(change(person), typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'href="#rows-names"' in page
    assert "exactly one name as preferred" in page
    assert "Typed with care" in page
    assert again(person).head == 1


def test_the_preferred_name_can_pass_from_one_to_another(person, cataloguer):
    typed = fields_of(cataloguer.get(change(person)))
    del typed["names-0-preferred"]
    assert cataloguer.post(change(person), typed | {"names-1-preferred": "on"}).status_code == 302
    assert again(person).label == "Лев Троцкий"


def test_the_error_list_leads_to_the_field(postcard, cataloguer):
    typed = fields_of(cataloguer.get(change(postcard))) | {"title": "", "closed_until": "next year"}
    page = cataloguer.post(change(postcard), typed).content.decode()
    assert '<a href="#id_title">Title</a>' in page
    assert '<a href="#id_closed_until">Closed until</a>' in page
    assert 'value="next year"' in page


def test_a_stale_save_is_refused_with_both_versions_and_all_that_was_typed(postcard, at_desk):
    mine, theirs = at_desk("cataloguer"), at_desk("reviewer")
    typed = fields_of(mine.get(change(postcard))) | {"title": "My title", "scope": "My scope"}
    other = fields_of(theirs.get(change(postcard))) | {"title": "Their title", "support": "card"}
    theirs.post(change(postcard), other)
    answer = mine.post(change(postcard), typed)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "reviewer saved revision 2 while you worked on revision 1" in page
    assert "Their title" in page
    assert 'value="My title"' in page
    assert "My scope</textarea>" in page
    assert again(postcard).label == "Their title"


def test_after_looking_at_both_versions_ones_own_may_be_saved_over(postcard, at_desk):
    mine, theirs = at_desk("cataloguer"), at_desk("reviewer")
    typed = fields_of(mine.get(change(postcard))) | {"title": "My title"}
    theirs.post(change(postcard), fields_of(theirs.get(change(postcard))) | {"title": "Their title"})
    refused = mine.post(change(postcard), typed)
    assert mine.post(change(postcard), fields_of(refused)).status_code == 302
    assert (again(postcard).label, again(postcard).head) == ("My title", 3)


def test_a_row_that_somebody_removed_comes_back_with_what_was_typed_into_it(person, at_desk):
    mine, theirs = at_desk("cataloguer"), at_desk("reviewer")
    typed = fields_of(mine.get(change(person))) | {"names-1-text": "Троцкий, Лев"}
    theirs.post(change(person), fields_of(theirs.get(change(person))) | {"names-1-gone": "on"})
    refused = mine.post(change(person), typed)
    assert refused.status_code == 409
    mine.post(change(person), fields_of(refused))
    assert sorted(Name.objects.values_list("pid", "text")) == [("n1", "Leon Trotsky"), ("n2", "Троцкий, Лев")]


def test_a_removed_row_goes_and_the_order_follows_the_numbers(person, cataloguer):
    typed = fields_of(cataloguer.get(change(person))) | {"claims-0-place": "2", "claims-1-place": "1"}
    cataloguer.post(change(person), typed | {"identifiers-0-gone": "on"})
    record = assemble(fetch(person))
    assert [claim.id for claim in record.claims] == ["k2", "k1"]
    assert record.identifiers == []


def test_four_hundred_rows_in_one_form_lose_nothing(person, cataloguer):
    typed = fields_of(cataloguer.get(change(person)))
    for n in range(2, 402):
        typed |= {f"names-{n}-text": f"Name {n}", f"names-{n}-script": "Latn", f"names-{n}-note": f"note {n}"}
    for n in range(2, 402):
        typed |= {
            f"claims-{n}-field": "exile",
            f"claims-{n}-value": f"value {n}",
            f"claims-{n}-stance": "alternative",
        }
        typed |= {f"claims-{n}-date_calendar": "gregorian"}
    answer = cataloguer.post(change(person), typed | {"names-total": "402", "claims-total": "402"})
    assert answer.status_code == 302
    assert set(Name.objects.values_list("text", "note")) >= {
        (f"Name {n}", f"note {n}") for n in range(2, 402)
    }
    assert Claim.objects.filter(entity__ark=TROTSKY).count() == 402
    sent = fields_of(cataloguer.get(change(person)))
    assert len(sent) > 2000
    before = assemble(fetch(person))
    assert cataloguer.post(change(person), sent).status_code == 302
    assert assemble(fetch(person)) == before


def test_a_row_that_came_folded_opens_on_its_own_and_is_saved_with_the_page(person, cataloguer):
    for n in range(30):
        Name.objects.create(entity=person, pid=f"x{n}", text=f"Name {n}", position=n + 2)
    typed = fields_of(cataloguer.get(change(person)))
    assert "names-5-text" not in typed
    row = cataloguer.get(under(person, "rows/names/x3/5/"))
    opened = fields_of(row)
    assert opened["names-5-text"] == "Name 3"
    del typed["names-5-folded"]
    cataloguer.post(change(person), typed | opened | {"names-5-text": "Bronstein"})
    assert Name.objects.get(entity=person, pid="x3").text == "Bronstein"
    assert Name.objects.filter(entity=person).count() == 32


def test_a_claim_may_speak_only_of_a_property_of_the_part_it_names(postcard, cataloguer):
    typed = fields_of(cataloguer.get(change(postcard)))
    claim = {"claims-0-part": "v1", "claims-0-field": "authorship", "claims-0-stance": "alternative"}
    claim |= {"claims-0-date_calendar": "gregorian", "claims-total": "1"}
    assert "no property of the part" in cataloguer.post(change(postcard), typed | claim).content.decode()
    assert cataloguer.post(change(postcard), typed | claim | {"claims-0-field": "lot"}).status_code == 302
    assert Claim.objects.get(entity=postcard).part == "v1"


def test_an_item_cannot_be_put_beneath_itself(postcard, cataloguer):
    typed = fields_of(cataloguer.get(change(postcard))) | {"parent": f"{postcard.pk}|{postcard}"}
    typed["parent-words"] = str(postcard)
    answer = cataloguer.post(change(postcard), typed)
    assert "cannot stand beneath itself" in answer.content.decode()


def test_what_was_typed_in_one_script_is_kept_letter_for_letter(postcard, cataloguer):
    words = "Büyükada, Πρίγκηπος & “quotes” <b>\nsecond line"
    cataloguer.post(change(postcard), fields_of(cataloguer.get(change(postcard))) | {"scope": words})
    assert Item.objects.get(ark=POSTCARD).scope == words
    assert cataloguer.get(change(postcard)).content.decode().count("&lt;b&gt;") == 1
