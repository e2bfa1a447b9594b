"""A whole sale: read however it is spelt, looked up in the background, handed back, seen by nobody else."""

import csv
import io
import json
from datetime import timedelta

import openpyxl
import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from catalog.actions.checks import (
    check_of,
    checks_of,
    draw_up_check,
    draw_up_one,
    forget_old_checks,
    rows_of,
    running,
)
from catalog.actions.checks.columns import NoColumnError, columns_meant
from catalog.actions.flags import ask_due
from catalog.actions.organisations import access_with_key
from catalog.actions.publication import withdraw_entity
from catalog.models import Check, CheckRow, Entity, LedgerHead, RaisedFlag, Revision
from catalog.publishing.reading import ledger_size
from catalog.search import follow
from catalog.search.verifying import Question
from catalog.sheets import read_table
from catalog.tasks.errands import drain_outbox
from tests import people
from tests.people import OPERATOR, POSTCARD, publish
from tests.verification.conftest import SEED

pytestmark = pytest.mark.django_db

SALE = f'''Own ID;Desciption;Certificat n°;Emetteur;Estimate
L1;"{SEED.replace('"', '""')}";;;300
L2;;84092518;PSA/DNA;=1+1
L3;A brass candlestick;;;
L4;;;;
'''


def sale(house, text=SALE):
    return draw_up_check(house.clerk, read_table(text.encode()), title="Spring sale")


def rows_in(response):
    text = (
        b"".join(response).decode("utf-8-sig") if response.streaming else response.content.decode("utf-8-sig")
    )
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize(
    ("headers", "meant"),
    [
        (["Lot", "Lot Description", "Cert. No."], ["own", "description", "number"]),
        (["NUMÉRO DE CERTIFICAT", "émetteur", "Cote"], ["number", "issuer", "reference"]),
        (["descripton", "price"], ["description", ""]),
        (["anything at all"], ["anything"]),
    ],
)
def test_columns_are_known_in_any_spelling(headers, meant):
    assert columns_meant(headers) == meant


def test_sheet_without_a_known_column_is_refused_by_name():
    with pytest.raises(NoColumnError) as refused:
        columns_meant(["price", "colour"])
    assert refused.value.args == ("price", "colour")


def test_sale_comes_back_row_by_row_with_what_was_found(house, postcard):
    before = (Revision.objects.count(), Entity.objects.count(), LedgerHead.objects.get().n)
    made = sale(house)
    rows = rows_in(house.client.get(f"/verify/desk/checks/{made.reference}/rows.csv"))
    assert [row["Own ID"] for row in rows] == ["L1", "L2", "L3", "L4"]
    first, second, third, fourth = rows
    assert (first["Match ARK"], first["Link"], first["Found"]) == (POSTCARD, "is", "yes")
    assert "Date: the same day" in first["Reasons"]
    assert "opinion withdrawn, 2019" in first["Certificates"]
    assert first["Address"].endswith(POSTCARD)
    assert (second["Match ARK"], second["Link"]) == (POSTCARD, "possibly")
    assert second["Estimate"] == "'=1+1"
    assert third["Found"] == "nothing found"
    assert "no reference, number or description" in fourth["Remarks"]
    assert (Revision.objects.count(), Entity.objects.count(), LedgerHead.objects.get().n) == before


def test_page_proposes_and_names_a_refused_row_as_its_list_does(house, postcard):
    page = house.client.get(f"/verify/desk/checks/{sale(house).reference}/").content.decode()
    assert "This record is probably about the same piece" in page
    assert "L4" in page


def test_workbook_never_holds_a_formula_and_names_cells_that_did(house, postcard):
    book = openpyxl.Workbook()
    book.active.append(["id", "description", "price"])
    book.active.append(["1", "=HYPERLINK(1)", "=2+3"])
    body = io.BytesIO()
    book.save(body)
    made = draw_up_check(house.clerk, read_table(body.getvalue()))
    answer = house.client.get(f"/verify/desk/checks/{made.reference}/rows.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
    assert not [cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert "description: The cell holds a formula" in str([cell.value for cell in sheet[2]])


def test_list_without_headers_is_one_question_a_line(house, postcard):
    made = sale(house, f"{POSTCARD}\n84092518\nTR 1\n")
    assert [row.matched for row in made.rows.all()] == [True, True, True]


def test_killed_worker_loses_a_chunk_at_most_and_nothing_is_done_twice(house, postcard, monkeypatch):
    monkeypatch.setattr(running, "CHUNK", 3)
    monkeypatch.setattr(running, "STRETCH", 1)
    made = sale(house, "reference\n" + "TR 1\n" * 10)
    assert made.rows.filter(state="done").count() == 3
    answer, dying = running.LookUp.answer, iter([False, True])

    def die(self, question):
        if next(dying, False):
            raise KeyboardInterrupt
        return answer(self, question)

    monkeypatch.setattr(running.LookUp, "answer", die)
    with pytest.raises(KeyboardInterrupt):
        running.continue_check(made.pk)
    monkeypatch.setattr(running.LookUp, "answer", answer)
    assert made.rows.filter(state="done").count() == 3
    while Check.objects.get().state == "working":
        drain_outbox()
    assert made.rows.filter(state="done").count() == 10


def test_other_organisations_and_colleagues_do_not_see_it(house, rival, postcard, client):
    made = sale(house)
    page = f"/verify/desk/checks/{made.reference}/"
    assert house.client.get(page).status_code == 200
    for suffix in ("", "rows.csv", "statement/", "statement.json"):
        assert rival.client.get(page + suffix).status_code == 404
        assert client.get(page + suffix).status_code == 302
    assert rival.client.post(f"{page}delete/").status_code == 404
    assert [each.reference for each in checks_of(house.manager)] == [made.reference]
    assert checks_of(rival.manager) == []


def test_clerk_is_asked_then_deletes_it_at_once_and_the_worker_when_its_day_has_come(house, postcard):
    made, other = sale(house), sale(house)
    page = f"/verify/desk/checks/{made.reference}/"
    assert f'href="{page}delete/"' in house.client.get(page).content.decode()
    assert "for good" in house.client.get(f"{page}delete/").content.decode()
    assert house.client.get(page).status_code == 200
    assert house.client.post(f"{page}delete/").status_code == 302
    assert house.client.get(page).status_code == 404
    assert CheckRow.objects.filter(check_of=made.pk).count() == 0
    Check.objects.filter(pk=other.pk).update(expires=timezone.now() - timedelta(seconds=1))
    assert house.client.get(f"/verify/desk/checks/{other.reference}/").status_code == 404
    assert forget_old_checks() == 1


def test_what_is_withdrawn_after_the_check_is_not_shown_on(house, postcard):
    made = sale(house)
    withdraw_entity(Entity.objects.get(ark=POSTCARD), by=OPERATOR, reason="described twice")
    rows = rows_in(house.client.get(f"/verify/desk/checks/{made.reference}/rows.csv"))
    assert postcard.label not in json.dumps(rows, ensure_ascii=False)
    assert "has been withdrawn" in rows[0]["Remarks"]


@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("sale.csv", b"", "empty"),
        ("sale.csv", b"price,colour\n1,red\n", "No column is known here"),
        ("sale.csv", b"description\n", "nothing beneath it"),
        ("sale.xls", b"\xd0\xcf\x11\xe0", "no XLSX or CSV"),
        ("sale.csv", b"description\n" + b"a\n" * 5_001, "5001 rows; one check takes 5000"),
    ],
)
def test_sheet_that_cannot_be_taken_says_why_and_keeps_nothing(house, postcard, name, body, words):
    file = SimpleUploadedFile(name, body)
    answer = house.client.post("/verify/desk/sale/", {"file": file, "title": "Spring"})
    assert answer.status_code == 422
    page = answer.content.decode().replace("not XLSX or CSV", "no XLSX or CSV")
    assert words in page
    assert 'value="Spring"' in page
    assert not Check.objects.exists()


def test_sheet_in_an_old_encoding_keeps_its_accents(house, postcard):
    made = draw_up_check(house.clerk, read_table("id;description\n1;Léon à Büyükada\n".encode("cp1252")))
    assert made.rows.get().cells == ["1", "Léon à Büyükada"]


def test_what_the_index_has_not_read_yet_is_not_said_to_have_been_searched(house, postcard):
    """The index follows the ledger: for some seconds a piece is published and cannot be found yet."""
    size, late = ledger_size(), "ark:/99999/p1another"
    opinion = {"id": "c9", "kind": "coa", "issuer": {"observed": "PSA/DNA"}, "number": "84777777"}
    publish({**people.postcard(), "ark": late, "authentications": [opinion]})
    before, _ = asked_for(house, opinion["number"]), follow()
    after = asked_for(house, opinion["number"])
    assert (before.matches, before.ledger) == ((), size)
    assert ([each.ark for each in after.matches], after.ledger) == ([late], size + 1)


def asked_for(house, number):
    made = draw_up_one(house.clerk, Question(number=number))
    return rows_of(check_of(house.clerk, made.reference))[0].finding


def test_no_question_names_what_was_withdrawn_since(house, postcard):
    """Two pieces bear one number: each raises a question that names the other, and is kept for a while."""
    other, title = "ark:/99999/p1another", "Another piece altogether"
    opinion = {"id": "c9", "kind": "coa", "issuer": {"observed": "PSA/DNA"}, "number": "84092518"}
    publish({**people.postcard(), "ark": other, "title": title, "authentications": [opinion]})
    follow()
    ask_due()
    made = draw_up_one(house.clerk, Question(reference=POSTCARD))
    doors = (f"/{POSTCARD}", f"/verify/?ref={POSTCARD}", f"/verify/desk/checks/{made.reference}/")
    assert all(title in house.client.get(each).content.decode() for each in doors)
    tag = house.client.get(doors[0])["ETag"]
    withdraw_entity(Entity.objects.get(ark=other), by=OPERATOR, reason="a court order")
    assert house.client.get(doors[0], headers={"If-None-Match": tag}).status_code == 200
    follow()  # of what the index lends to pages nothing is left either
    assert [each for each in doors if title in house.client.get(each).content.decode()] == []
    while ask_due():
        pass
    naming = RaisedFlag.objects.filter(entity__ark=POSTCARD, flag__facts__other__name=title)
    assert [each.side for each in naming] == ["draft"]  # the desk may know what it withdrew itself


def test_the_check_of_a_clerk_whose_account_is_gone_does_not_pass_to_the_keys(house, postcard):
    sale(house)
    User.objects.filter(pk=house.clerk.user).delete()
    assert checks_of(access_with_key(house.key)) == []
    assert len(checks_of(house.manager)) == 1
