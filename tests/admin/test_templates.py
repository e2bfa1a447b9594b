"""Templates: what a new item of a collection starts from; marked as defaults, and saved by Save alone."""

import pytest

from catalog.models import Act, Entity, Item, Template, Term
from catalog.publishing.assemble import assemble, fetch
from tests.admin.addresses import add
from tests.admin.filling import fields_of, small_form_of
from tests.people import HOUSE, LETTERS, POSTCARD, TROTSKY, publish_postcard, ref

pytestmark = pytest.mark.django_db
NEW = "/admin/templates/new/"


@pytest.fixture
def postcard(db):
    return publish_postcard()


@pytest.fixture
def letters(postcard):
    return Item.objects.get(ark=LETTERS)


@pytest.fixture
def template(letters):
    return Template.objects.create(
        name="Letters of Trotsky",
        collection=letters,
        record={
            "level": "item",
            "repository": ref(HOUSE, "agent"),
            "body_writer": ref(TROTSKY, "agent"),
            "languages": ["fr"],
            "access_conditions": "Open.",
            "surfaces": [{"id": "recto", "label": "recto"}, {"id": "verso", "label": "verso"}],
            "activities": [{"id": "written", "type": "written"}],
        },
    )


def test_a_new_item_of_the_collection_starts_from_its_template(template, letters, cataloguer):
    page = f"{add('item')}?parent={letters.pk}"
    answer = cataloguer.get(page)
    text = answer.content.decode()
    assert "From the template “Letters of Trotsky”" in text
    assert text.count("default</span>") == 6
    before = Entity.objects.count()
    sent = fields_of(answer)
    assert Entity.objects.count() == before
    assert (sent["languages"], sent["surfaces-1-label"]) == ("fr", "verso")
    sent |= {"title": "A new card", "access_conditions": "On request."}
    sent["ready"] = [each.key for each, _ in answer.context["seed_parts"]]
    assert cataloguer.post(page, sent).status_code == 302
    made = assemble(fetch(Entity.objects.get(label="A new card")))
    assert (made.parent.ark, made.repository.ark, made.languages) == (LETTERS, HOUSE, ["fr"])
    assert made.access_conditions == "On request."
    assert [each.label for each in made.surfaces] == ["recto", "verso"]
    assert [each.type for each in made.activities] == ["written"]


def test_it_holds_beneath_the_collection_and_can_be_declined(template, letters, postcard, cataloguer):
    beneath = cataloguer.get(f"{add('item')}?parent={postcard.pk}")
    assert "From the template" in beneath.content.decode()
    assert postcard.ark == POSTCARD
    declined = cataloguer.get(f"{add('item')}?parent={letters.pk}&template=none")
    assert fields_of(declined)["languages"] == ""
    assert fields_of(declined)["parent"].startswith(f"{letters.pk}|")
    assert "Letters of Trotsky" in declined.content.decode()


def test_a_template_for_no_collection_is_offered_and_not_imposed(postcard, cataloguer):
    Template.objects.create(name="Telegrams", record={"access_conditions": "Open."})
    plain = cataloguer.get(add("item")).content.decode()
    assert "Telegrams" in plain
    assert "default</span>" not in plain


def test_a_template_is_written_changed_and_removed(letters, reviewer):
    Term.objects.get_or_create(key="surface/recto", defaults={"label": "recto"})
    sent = small_form_of(reviewer.get(f"{NEW}?for={letters.pk}"))
    assert sent["template-collection"].startswith(f"{letters.pk}|")
    typed = {
        "template-name": "Cards", "template-standard": "letter", "defaults-languages": "fr ru",
        "ready-surfaces-total": "1", "ready-surfaces-0-label": "recto", "ready-surfaces-0-place": "1",
    }  # fmt: skip
    answer = reviewer.post(NEW, sent | typed)
    assert answer.status_code == 302, answer.content.decode()
    kept = Template.objects.get()
    assert (kept.name, kept.collection, kept.standard, kept.changed_by) == (
        "Cards",
        letters,
        "letter",
        "reviewer",
    )
    assert kept.record["languages"] == ["fr", "ru"]
    assert [each["label"] for each in kept.record["surfaces"]] == ["recto"]
    page = f"/admin/templates/{kept.pk}/"
    again = small_form_of(reviewer.get(page))
    assert (again["defaults-languages"], again["ready-surfaces-0-label"]) == ("fr ru", "recto")
    reviewer.post(page, again | {"defaults-access_conditions": "Open."})
    kept.refresh_from_db()
    assert kept.record["access_conditions"] == "Open."
    assert [each["label"] for each in kept.record["surfaces"]] == ["recto"]
    reviewer.post(f"{page}remove/")
    assert not Template.objects.exists()
    assert list(Act.objects.filter(verb__contains="template").values_list("verb", flat=True)) == [
        "drop template", "keep template", "keep template",
    ]  # fmt: skip


def test_a_template_may_begin_from_an_item(postcard, reviewer):
    sent = small_form_of(reviewer.get(f"{NEW}?from={postcard.pk}"))
    assert sent["defaults-body_writer"].endswith("|Leon Trotsky")
    assert sent["ready-surfaces-0-label"] == "recto"
    assert "defaults-title" not in sent


def test_what_is_wrong_is_said_and_what_was_typed_stays(postcard, reviewer):
    sent = small_form_of(reviewer.get(NEW)) | {"template-name": "", "defaults-languages": "klingonese"}
    answer = reviewer.post(NEW, sent)
    assert answer.status_code == 422
    assert "klingonese" in answer.content.decode()
    assert not Template.objects.exists()


def test_cataloguers_use_templates_and_do_not_write_them(template, cataloguer):
    assert "Letters of Trotsky" in cataloguer.get("/admin/templates/").content.decode()
    assert cataloguer.get(NEW).status_code == 403
    assert cataloguer.post(f"/admin/templates/{template.pk}/remove/").status_code == 403
    assert Template.objects.exists()
