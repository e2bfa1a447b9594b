"""Batches at the desk: chosen in a list, previewed, run, undone; a sheet out and in again."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from catalog.actions.batches.finding import columns_for
from catalog.actions.drafts import keep_draft
from catalog.models import Batch, Entity, Item, Term
from catalog.publishing.load import load
from catalog.publishing.revisions import head_revision, record_of
from catalog.tasks.errands import drain_outbox
from tests import people
from tests.people import keep
from tests.users import in_role

pytestmark = pytest.mark.django_db
LIST = "/admin/catalog/item/"


@pytest.fixture
def cards():
    Term.objects.get_or_create(key="rights/cc0", defaults={"label": "CC0"})
    frame = {"schema": 1, "kind": "item", "level": "item"}
    made = [
        {**frame, "ark": f"ark:/99999/p1card{n}", "title": f"Card {n}", "reference_code": f"C {n}"}
        for n in range(4)
    ]
    return [keep(each) for each in made]


def latest():
    return Batch.objects.first()


def test_what_is_ticked_is_changed_together_previewed_run_and_undone(cataloguer, cards):
    chosen = {"key": [cards[0].pk, cards[1].pk], "what": "set:support"}
    page = cataloguer.get(f"{LIST}bulk/", chosen)
    assert "Change 2 items" in page.content.decode()
    answer = cataloguer.post(f"{LIST}bulk/", {**chosen, "value": "vellum"})
    batch = latest()
    assert answer["Location"] == f"/admin/batches/{batch.pk}/"
    preview = cataloguer.get(answer["Location"]).content.decode()
    assert "Support: set to “vellum”" in preview
    assert "To be changed <b>2</b>" in preview
    cataloguer.post(f"/admin/batches/{batch.pk}/running/")
    assert [each.support for each in Item.objects.order_by("pk")] == ["vellum", "vellum", "", ""]
    done = cataloguer.get(f"/admin/batches/{batch.pk}/").content.decode()
    assert "Undo the whole batch" in done
    assert "Approve and publish" not in done
    asked = cataloguer.get(f"/admin/batches/{batch.pk}/undoing/").content.decode()
    assert "2 records that the batch changed: back to what they said before." in asked
    assert Item.objects.filter(support="vellum").count() == 2
    cataloguer.post(f"/admin/batches/{batch.pk}/undoing/")
    assert not Item.objects.exclude(support="").exists()
    assert "Support: set to" in cataloguer.get("/admin/batches/").content.decode()


def test_a_batch_is_one_line_of_recent_work_and_buries_nothing(cataloguer, cards, django_user_model):
    own, person = cards[3], django_user_model.objects.get(username="cataloguer")
    cataloguer.post(f"{LIST}bulk/", {"key": [own.pk], "what": "set:support", "value": "card"})
    cataloguer.post(f"/admin/batches/{latest().pk}/running/")
    own.refresh_from_db()
    keep_draft(load(record_of(head_revision(own)).model_copy(update={"summary": "Mine"})), by=person)
    rows = [["Reference code", "Title"], *([f"D {n}", f"Slip {n}"] for n in range(15))]
    batch = settle(cataloguer, upload(cataloguer, rows), "code")
    cataloguer.post(f"/admin/batches/{batch.pk}/running/")
    lines = cataloguer.get("/admin/").context["recent"]
    assert [str(getattr(each, "batch", "") or each.entity) for each in lines] == [
        "Import of cards.csv",
        "Card 3",
        "Support: set to “card”",
    ]
    assert "15 records" in cataloguer.get("/admin/").content.decode()


def test_all_that_a_search_shows_is_taken_and_no_more(cataloguer, cards):
    keep({**people.letters(), "title": "Letters"})
    chosen = {"scope": "all", "query": "q=card&p=2", "what": "set:rights"}
    cataloguer.post(f"{LIST}bulk/", {**chosen, "value": "rights/cc0"})
    assert latest().rows.filter(state="changed").count() == 4
    assert latest().title == "Rights: set to “CC0”"


def test_nothing_chosen_and_a_wrong_value_are_said(cataloguer, cards):
    assert "Nothing is chosen" in cataloguer.get(f"{LIST}bulk/").content.decode()
    wrong = {"key": cards[0].pk, "what": "set:closed_until", "value": "next year"}
    answer = cataloguer.post(f"{LIST}bulk/", wrong)
    assert answer.status_code == 422
    assert "“next year” is not a date in EDTF" in answer.content.decode()
    assert not Batch.objects.exists()


def test_who_may_not_change_may_not_batch(client, cards):
    client.force_login(in_role("reviewer"))
    other = client.post(f"{LIST}bulk/", {"key": cards[0].pk, "what": "set:support", "value": "x"})
    assert other.status_code in {302, 403}
    private = {"key": cards[0].pk, "what": "private-set:shelf", "value": "x"}
    client.force_login(in_role("cataloguer"))
    assert client.post(f"{LIST}bulk/", private).status_code == 422
    assert not Batch.objects.filter(plan__private=True).exists()


def rows_of(answer):
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def upload(desk, rows, name="cards.csv"):
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    answer = desk.post(f"{LIST}import/", {"file": SimpleUploadedFile(name, text.getvalue().encode())})
    assert answer.status_code == 302, answer.content.decode()
    return latest()


def settle(desk, batch, key):
    form = {f"column-{n}": each for n, each in enumerate(batch.plan["mapping"])}
    answer = desk.post(f"/admin/batches/{batch.pk}/columns/", {**form, "key": key, "empty": "keep"})
    assert answer.status_code == 302, answer.content.decode()
    drain_outbox()
    return Batch.objects.get(pk=batch.pk)


def counts(batch):
    found = batch.rows.values_list("state", flat=True)
    return {state: list(found).count(state) for state in set(found)}


def test_an_export_that_comes_back_unchanged_changes_nothing(cataloguer, cards):
    keep(people.postcard() | {"title": "=1+1", "summary": "a | b", "support": "'-x"})
    every = {"scope": "all", "query": "", "form": "csv"}
    every["column"] = list(columns_for("item", private=False))
    answer = cataloguer.get(f"{LIST}export/", every)
    assert answer["Content-Disposition"].endswith('.csv"')
    rows = rows_of(answer)
    assert "'=1+1" in rows[1]
    batch = settle(cataloguer, upload(cataloguer, rows), "ark")
    assert counts(batch) == {"unchanged": 5}, [(r.faults, r.reason) for r in batch.rows.all()]
    page = cataloguer.get(f"/admin/batches/{batch.pk}/").content.decode()
    assert "Nothing would change" in page
    assert "Import what is sound" not in page
    book = cataloguer.get(f"{LIST}export/", {**every, "form": "xlsx"}).content
    sent = cataloguer.post(f"{LIST}import/", {"file": SimpleUploadedFile("cards.xlsx", book)})
    assert sent.status_code == 302, sent.content.decode()
    assert counts(settle(cataloguer, latest(), "ark")) == {"unchanged": 5}


def test_private_columns_are_offered_to_those_who_may_see_them(at_desk, cards):
    chosen = {"key": cards[0].pk, "form": "csv", "column": ["title", "annex.shelf"]}
    assert rows_of(at_desk("cataloguer").get(f"{LIST}export/", chosen))[0] == ["ARK", "Title"]
    assert "Private: shelf" in rows_of(at_desk("registrar").get(f"{LIST}export/", chosen))[0]


def test_errors_are_named_by_cell_and_come_back_in_a_column(cataloguer, cards):
    rows = [
        ["Reference code", "Title", "Rights", "Leaves", "Repository"],
        ["C 1", "Card one", "CC0", "2", ""],
        ["C 2", "Card 2", "no such rights", "two", ""],
        ["C 9", "A new card", "", "99999999999", "An unknown house"],
    ]
    batch = settle(cataloguer, upload(cataloguer, rows), "code")
    assert counts(batch) == {"changed": 1, "refused": 2}
    page = cataloguer.get(f"/admin/batches/{batch.pk}/?state=refused").content.decode()
    assert "Row 3, Rights:" in page
    assert "“two” is not a whole number" in page
    assert "Input should" not in page
    assert "Row 4, Repository:" in page
    wrong = rows_of(cataloguer.get(f"/admin/batches/{batch.pk}/errors.csv"))
    assert wrong[0][-2:] == ["Row", "Errors"]
    assert [each[-2] for each in wrong[1:]] == ["3", "4"]
    assert not Item.objects.filter(title="Card one").exists()


def test_the_progress_asks_again_only_while_there_is_something_to_do(cataloguer, cards):
    cataloguer.post(f"{LIST}bulk/", {"key": cards[0].pk, "what": "set:support", "value": "x"})
    batch = latest()
    assert cataloguer.get(f"/admin/batches/{batch.pk}/progress/")["HX-Refresh"] == "true"
    Batch.objects.filter(pk=batch.pk).update(state="running")
    answer = cataloguer.get(f"/admin/batches/{batch.pk}/progress/")
    assert "HX-Refresh" not in answer
    assert "every 2s" in answer.content.decode()
    cataloguer.post(f"/admin/batches/{batch.pk}/go-on/")
    assert Batch.objects.get(pk=batch.pk).state == "done"


def test_what_was_set_aside_is_in_no_list(cataloguer, cards):
    Entity.objects.filter(pk=cards[0].pk).update(draft="set aside")
    assert "Card 0" not in cataloguer.get(LIST).content.decode()
    assert "Card 0" in cataloguer.get(f"{LIST}?draft__exact=set+aside").content.decode()
    assert "Card 0" not in cataloguer.get("/admin/pick/item/?q=card").content.decode()


def test_two_that_are_ticked_are_compared(at_desk, cards):
    answer = at_desk("administrator").get(f"{LIST}merge/", {"key": [cards[0].pk, cards[1].pk]})
    assert answer["Location"] == f"{LIST}{cards[0].pk}/merge/?other={cards[1].pk}%7C"


def test_what_is_private_in_a_batch_is_not_for_others(at_desk, cards):
    registrar, cataloguer = at_desk("registrar"), at_desk("cataloguer")
    registrar.post(f"{LIST}bulk/", {"key": cards[0].pk, "what": "private-set:shelf", "value": "SHELF 7"})
    private = latest()
    registrar.post(f"/admin/batches/{private.pk}/running/")
    upload(registrar, [["Reference code", "Private: shelf"], ["C 1", "SHELF 8"]])
    for batch in (private, latest()):
        assert cataloguer.get(f"/admin/batches/{batch.pk}/").status_code == 404
        assert cataloguer.get(f"/admin/batches/{batch.pk}/columns/").status_code == 404
    for address in ("/admin/batches/", f"{LIST}{cards[0].pk}/history/"):
        assert "SHELF" not in cataloguer.get(address).content.decode()
    assert "SHELF 7" in registrar.get(f"/admin/batches/{private.pk}/").content.decode()
