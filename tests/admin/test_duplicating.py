"""A new item from another: shown filled in, saved by Save alone, without what belongs to the other."""

import pytest

from catalog.models import Autosave, Entity, EntityAnnex, Item, Term
from catalog.publishing.assemble import assemble, fetch
from catalog.values.codes import next_code
from tests.admin.addresses import add, under
from tests.admin.filling import fields_of
from tests.people import POSTCARD, ROSENTHAL, TROTSKY, publish_postcard

pytestmark = pytest.mark.django_db


@pytest.fixture
def postcard(db):
    return publish_postcard()


def address(entity, query):
    return f"{add('item')}?like={entity.pk}&{query}"


def make(client, page, **typed):
    """Save the proposed form as it stands, all that stands ready included."""
    answer = client.get(page)
    sent = fields_of(answer) | typed
    sent["ready"] = [each.key for each, ticked in answer.context["seed_parts"] if ticked]
    saved = client.post(page, sent)
    assert saved.status_code == 302, saved.content.decode()
    return assemble(fetch(Entity.objects.exclude(ark=POSTCARD).filter(kind="item").latest("pk")))


def taking_part(record):
    return {each.role: each.agent.ref.ark for activity in record.activities for each in activity.participants}


def test_one_is_asked_how_and_nothing_is_saved_by_looking(postcard, cataloguer):
    page = cataloguer.get(under(postcard, "duplicate/")).content.decode()
    assert "The next letter" in page
    assert 'value="provenance"' in page
    assert 'value="images"' not in page
    before = Entity.objects.count()
    shown = cataloguer.get(address(postcard, "as=copy")).content.decode()
    assert "Nothing is saved yet" in shown
    assert "proposed</span>" in shown
    assert Entity.objects.count() == before


def test_a_copy_has_an_address_and_a_code_of_its_own_and_no_history(postcard, cataloguer):
    EntityAnnex.objects.create(entity=postcard, shelf="Vault 3")
    made = make(cataloguer, address(postcard, "as=copy"))
    entity = Entity.objects.get(ark=made.ark)
    assert made.title == Item.objects.get(pk=postcard.pk).title
    assert made.reference_code == "TR 2"
    assert (entity.head, entity.edition, entity.draft) == (1, None, "in work")
    assert not EntityAnnex.objects.filter(entity=entity).exists()
    assert (made.provenance, made.images, made.texts, made.citations) == ([], [], [], [])
    assert [each.label for each in made.surfaces] == ["recto", "verso"]
    assert {each.type for each in made.activities} == {"written", "received"}
    assert taking_part(made) == {"writer": TROTSKY, "addressee": ROSENTHAL}


def test_what_is_asked_for_comes_along(postcard, cataloguer):
    made = make(cataloguer, address(postcard, "as=copy&take=provenance&take=citations"))
    assert [each.id for each in made.provenance] == ["v1", "v2"]
    assert [each.id for each in made.citations] == ["q1"]
    assert made.authentications == []


def test_what_stands_ready_can_be_left_out(postcard, cataloguer):
    page = address(postcard, "as=copy")
    cataloguer.post(page, fields_of(cataloguer.get(page)) | {"ready": ["activities:sent"]})
    made = assemble(fetch(Entity.objects.latest("pk")))
    assert [each.id for each in made.activities] == ["sent"]


def test_the_next_letter_keeps_the_people_and_asks_for_date_and_title(postcard, cataloguer):
    page = address(postcard, "as=next")
    assert cataloguer.post(page, fields_of(cataloguer.get(page))).status_code == 422
    made = make(cataloguer, page, title="A second card")
    assert taking_part(made) == {"writer": TROTSKY, "addressee": ROSENTHAL}
    assert [(each.date.edtf, each.place.observed) for each in made.activities] == [("", ""), ("", "")]
    assert (made.document_kind, made.parent, made.reference_code) == ("apcs", made.parent, "TR 2")
    assert made.parent
    assert (made.scope, made.summary, made.relations) == ("", "", [])


def test_the_reply_changes_writer_and_recipient_over(postcard, cataloguer):
    Term.objects.get_or_create(key="relation/reply-to", label="reply to")
    made = make(cataloguer, address(postcard, "as=reply&relate=reply"), title="The answer")
    assert taking_part(made) == {"writer": ROSENTHAL, "addressee": TROTSKY}
    assert made.body_writer.ark == ROSENTHAL
    assert [(each.type, each.target.ark) for each in made.relations] == [("reply-to", POSTCARD)]


def test_the_code_that_is_proposed_is_free(postcard, cataloguer):
    for n in (2, 3):
        Item.objects.create(title=f"Card {n}", level_id="level/item", reference_code=f"TR {n}")
    assert fields_of(cataloguer.get(address(postcard, "as=next")))["reference_code"] == "TR 4"


@pytest.mark.parametrize(
    ("code", "after"),
    [
        ("TR 1", "TR 2"),
        ("MS 09", "MS 10"),
        ("A/2/99", "A/2/100"),
        ("MS 7 bis", "MS 8 bis"),
        ("MS C", ""),
        ("TR/1939-05-06", ""),
        ("TR/1939-05", ""),
        ("TR 6.5.1939 verso", ""),
        ("TR 19390506", ""),
        ("TR/1939-05-06/9", "TR/1939-05-06/10"),
        ("1939/45", "1939/46"),
        ("MS 1045", "MS 1046"),
        ("", ""),
    ],
)
def test_the_next_code_counts_on_in_the_same_width(code, after):
    assert next_code(code) == after


def test_a_code_that_ends_in_the_date_of_the_piece_proposes_none(postcard, cataloguer):
    for code in ("TR/1930-04-29", "TR/1930"):
        Item.objects.filter(pk=postcard.pk).update(reference_code=code)
        assert not fields_of(cataloguer.get(address(postcard, "as=next"))).get("reference_code")


def test_only_who_may_add_items_and_only_items(postcard, cataloguer, at_desk, django_user_model):
    person = Entity.objects.get(ark=TROTSKY)
    assert cataloguer.get(under(person, "duplicate/")).status_code == 404
    django_user_model.objects.get(username="registrar").groups.clear()
    assert at_desk("registrar").get(under(postcard, "duplicate/")).status_code == 403


def test_restored_work_on_a_copy_keeps_what_was_unticked(postcard, cataloguer, people):
    page = address(postcard, "as=copy")
    typed = fields_of(cataloguer.get(page)) | {"title": "Half done", "ready": "activities:sent"}
    kept = Autosave.objects.create(
        user=people["cataloguer"], page=page, copy="a1b2c3d4", data=list(typed.items())
    )
    back = cataloguer.get(f"{page}&restore={kept.pk}")
    assert fields_of(back)["title"] == "Half done"
    assert [each.key for each, ticked in back.context["seed_parts"] if ticked] == ["activities:sent"]
