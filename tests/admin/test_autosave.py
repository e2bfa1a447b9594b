"""What was typed and not saved: kept for its owner alone, restored whole, gone once it is saved."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from catalog.actions.autosaves import COPIES, KEPT_FOR, LARGEST, forget_old_autosaves
from catalog.models import Activity, Autosave, Entity, Item
from tests.admin.addresses import add, change, part
from tests.admin.filling import fields_of, small_form_of
from tests.people import publish_postcard

pytestmark = pytest.mark.django_db
COPY = "a1b2c3d4"


@pytest.fixture
def postcard(db):
    return publish_postcard()


def leave(client, page, typed, *, copy=COPY, base=1, title="The form"):
    """Send what a page would send of itself while somebody types."""
    sent = {"page": page, "copy": copy, "base": base, "title": title, "data": list(typed.items())}
    return client.post("/admin/autosave/", json.dumps(sent), content_type="application/json")


def restore(client, page):
    kept = Autosave.objects.get(page=page)
    return client.get(f"{page}{'&' if '?' in page else '?'}restore={kept.pk}")


def test_unsaved_work_is_offered_restored_and_forgotten_once_saved(postcard, cataloguer):
    page = change(postcard)
    typed = fields_of(cataloguer.get(page)) | {"title": "Typed for an hour", "scope": "Büyükada\nand more"}
    assert leave(cataloguer, page, typed).status_code == 200
    offered = cataloguer.get(page).content.decode()
    assert "You had unsaved work from" in offered
    assert "Typed for an hour" not in offered
    back = restore(cataloguer, page)
    sent = fields_of(back)
    assert (sent["title"], sent["scope"]) == ("Typed for an hour", "Büyükada\nand more")
    assert "It is not saved yet" in back.content.decode()
    assert sent["autosave"] == COPY
    assert Item.objects.get(pk=postcard.pk).title != "Typed for an hour"
    answer = cataloguer.post(page, sent, follow=True)
    assert f"kept-{COPY}" in answer.content.decode()
    assert Item.objects.get(pk=postcard.pk).title == "Typed for an hour"
    assert not Autosave.objects.exists()


def test_rows_not_saved_yet_come_back(postcard, cataloguer):
    page = change(postcard)
    rows = {"surfaces-total": "3", "surfaces-2-label": "envelope", "surfaces-2-place": "3"}
    leave(cataloguer, page, fields_of(cataloguer.get(page)) | rows)
    sent = fields_of(restore(cataloguer, page))
    assert (sent["surfaces-total"], sent["surfaces-2-label"]) == ("3", "envelope")
    cataloguer.post(page, sent)
    assert [each.label for each in Item.objects.get(pk=postcard.pk).surfaces.all()] == [
        "recto",
        "verso",
        "envelope",
    ]


def test_a_record_that_changed_meanwhile_shows_the_conflict_as_usual(postcard, cataloguer, reviewer):
    page = change(postcard)
    leave(cataloguer, page, fields_of(cataloguer.get(page)) | {"title": "Mine"})
    reviewer.post(page, fields_of(reviewer.get(page)) | {"title": "Theirs"})
    assert "was saved since" in cataloguer.get(page).content.decode()
    answer = cataloguer.post(page, fields_of(restore(cataloguer, page)))
    assert answer.status_code == 409
    assert "Theirs" in answer.content.decode()
    assert Autosave.objects.exists()


def test_a_new_record_is_restored_with_its_rows(cataloguer):
    typed = fields_of(cataloguer.get(add("agent"))) | {"names-0-text": "Natalia Sedova"}
    leave(cataloguer, add("agent"), typed, base=0)
    sent = fields_of(restore(cataloguer, add("agent")))
    cataloguer.post(add("agent"), sent)
    assert Entity.objects.get(kind="agent").label == "Natalia Sedova"


def test_a_part_is_offered_on_the_page_and_restored_in_its_own_form(postcard, cataloguer):
    page = part(postcard, "activities", "written")
    typed = small_form_of(cataloguer.get(page)) | {"activities-written-note": "in the evening"}
    leave(cataloguer, page, typed, title="Activity")
    assert (
        "Activity"
        in cataloguer.get(change(postcard)).content.decode().partition("unsaved work from")[2][:200]
    )
    sent = small_form_of(restore(cataloguer, page))
    assert cataloguer.post(page, sent).status_code == 302
    assert Activity.objects.get(entity=postcard, pid="written").note == "in the evening"
    assert not Autosave.objects.exists()


def test_a_chosen_file_cannot_be_restored_and_that_is_said(postcard, cataloguer):
    page = part(postcard, "images")
    typed = small_form_of(cataloguer.get(page)) | {"chosen-file": "recto.jpg", "images-new-alt": "The front"}
    leave(cataloguer, page, typed)
    back = restore(cataloguer, page).content.decode()
    assert "Choose again: recto.jpg" in back
    assert "The front" in back


def test_it_can_be_compared_before_and_discarded(postcard, cataloguer):
    page = change(postcard)
    leave(cataloguer, page, fields_of(cataloguer.get(page)) | {"title": "A card, anew"})
    kept = Autosave.objects.get()
    told = cataloguer.get(f"{page}?compare={kept.pk}").content.decode()
    assert "A card, anew" in told
    leave(cataloguer, page, fields_of(cataloguer.get(page)) | {"title": "", "summary": "half a sentence"})
    assert "half a sentence" in cataloguer.get(f"{page}?compare={kept.pk}").content.decode()
    answer = cataloguer.post("/admin/autosave/discard/", {"copy": COPY, "back": page})
    assert answer["Location"] == page
    assert not Autosave.objects.exists()
    assert Item.objects.get(pk=postcard.pk).head == 1


def test_nobody_else_sees_restores_or_discards_it(postcard, cataloguer, reviewer):
    page = change(postcard)
    leave(cataloguer, page, fields_of(cataloguer.get(page)) | {"title": "A secret draft"})
    kept = Autosave.objects.get()
    for query in ("", f"?restore={kept.pk}", f"?compare={kept.pk}"):
        assert "unsaved work" not in reviewer.get(page + query).content.decode().lower()
        assert "A secret draft" not in reviewer.get(page + query).content.decode()
    reviewer.post("/admin/autosave/discard/", {"copy": COPY, "back": page})
    assert Autosave.objects.count() == 1


def test_the_private_side_comes_back_only_while_one_may_change_it(postcard, at_desk, people):
    registrar, page = at_desk("registrar"), change(postcard)
    leave(registrar, page, fields_of(registrar.get(page)) | {"annex-shelf": "Vault 3"})
    assert fields_of(restore(registrar, page))["annex-shelf"] == "Vault 3"
    people["registrar"].groups.set(people["cataloguer"].groups.all())
    assert "Vault 3" not in restore(registrar, page).content.decode()


def test_a_part_that_is_private_as_a_whole_comes_back_only_while_one_may_change_it(postcard, at_desk, people):
    registrar, page = at_desk("registrar"), part(postcard, "movements")
    leave(registrar, page, fields_of(registrar.get(page)) | {"movements-new-building": "Vault 3"})
    kept = Autosave.objects.get()
    assert "Vault 3" in registrar.get(f"{page}?restore={kept.pk}").content.decode()
    people["registrar"].groups.set(people["cataloguer"].groups.all())
    assert "Vault 3" not in registrar.get(f"{change(postcard)}?refill={kept.pk}").content.decode()


def test_private_fields_of_whoever_may_not_have_them_are_not_kept(postcard, cataloguer):
    leave(
        cataloguer,
        change(postcard),
        {"title": "x", "annex-shelf": "guess", "provenance-v1-annex-identity": "g"},
    )
    assert Autosave.objects.get().data == [["title", "x"]]


def test_a_term_that_was_half_written_is_handed_back_to_its_form(at_desk):
    admin, page = at_desk("administrator"), "/admin/catalog/term/add/"
    leave(admin, page, {"key": "support/papyrus", "label": "papyrus"})
    back = restore(admin, page).content.decode()
    assert "papyrus" in back.partition('id="autosave-data"')[2]
    typed = {
        "key": "support/papyrus",
        "label": "papyrus",
        "position": "0",
        "properties": "{}",
        "autosave": COPY,
    }
    admin.post(page, typed)
    assert not Autosave.objects.exists()


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"data": [["scope", "x" * (LARGEST + 1)]]}, 413),
        ({"page": "https://elsewhere.example/admin/"}, 400),
        ({"page": "//elsewhere.example/admin/"}, 400),
        ({"copy": "../../etc"}, 400),
        ({"data": "nothing"}, 400),
        ({"base": -1}, 400),
    ],
)
def test_what_is_no_copy_of_a_form_is_refused(changes, status, cataloguer):
    sent = {"page": "/admin/catalog/item/add/", "copy": COPY, "base": 0, "data": [["title", "x"]], **changes}
    answer = cataloguer.post("/admin/autosave/", json.dumps(sent), content_type="application/json")
    assert (answer.status_code, Autosave.objects.count()) == (status, 0)


def test_discarding_leads_nowhere_else(cataloguer):
    answer = cataloguer.post("/admin/autosave/discard/", {"copy": COPY, "back": "https://elsewhere.example/"})
    assert answer["Location"] == "/admin/"


def test_only_the_newest_copies_of_a_page_are_kept(cataloguer):
    for n in range(COPIES + 2):
        leave(cataloguer, "/admin/catalog/item/add/", {"title": str(n)}, copy=f"{COPY}{n}")
    assert [each.data[0][1] for each in Autosave.objects.all()] == [str(n) for n in range(COPIES + 1, 1, -1)]


def test_a_copy_is_forgotten_after_its_time(cataloguer):
    leave(cataloguer, "/admin/catalog/item/add/", {"title": "x"})
    assert forget_old_autosaves() == 0
    Autosave.objects.update(changed=timezone.now() - KEPT_FOR - timedelta(days=1))
    assert forget_old_autosaves() == 1


def test_a_half_written_decision_note_or_answer_is_handed_back_to_its_form(postcard, cataloguer, reviewer):
    send = f"/admin/catalog/item/{postcard.pk}/acts/send/"
    leave(cataloguer, send, {"note": "Please look at the day"}, title="Send to review")
    offered = cataloguer.get(change(postcard)).content.decode()
    assert "Send to review" in offered.partition("unsaved work from")[2][:200]
    kept = Autosave.objects.get()
    page = f"{change(postcard)}?refill={kept.pk}"
    assert f"{page}#publication" in offered
    assert "Please look at the day" in cataloguer.get(page).content.decode().partition("autosave-data")[2]
    cataloguer.post(send, {"base": 1, "note": "Please look at the day", "autosave": COPY})
    assert not Autosave.objects.exists()
    review = f"/admin/catalog/item/{postcard.pk}/review/"
    leave(reviewer, f"{review}?about=title", {"field": "title", "text": "Is it"}, title="Note on title")
    kept = Autosave.objects.get()
    assert f"{review}?refill={kept.pk}" in reviewer.get(review).content.decode()
    reviewer.post(f"{review}?about=title", {"field": "title", "text": "Is it so?", "autosave": COPY})
    assert not Autosave.objects.exists()
