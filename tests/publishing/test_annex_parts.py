"""Parts that only the Annex has: kept, restored and carried with it, untouched where no Annex is given."""

import datetime as dt
import io

import pytest
from django.core.management import call_command
from django.db import transaction

from catalog.actions.drafts import keep_draft, restore_revision
from catalog.models import Deed, Entity, Loan, Movement
from catalog.publishing.assemble import assemble_annex, fetch
from catalog.publishing.load import ArkResolver, load
from catalog.publishing.revisions import annex_of
from catalog.record.annex import ItemAnnex
from catalog.record.kinds import read_record
from tests.leaks.sentinels import SECRET
from tests.people import LETTERS, OPERATOR, POSTCARD, keep, letters, postcard
from tests.users import in_role

pytestmark = pytest.mark.django_db
OUT = {"id": "m1", "date": {"edtf": "2024-01-10"}, "room": "Gallery", "box": "case 4"}
BACK = {"id": "m2", "date": {"edtf": "2024-06-01"}, "home": True}


def annex(**parts):
    return ItemAnnex.model_validate({"shelf": "Cabinet 3", **parts})


def kept(**parts):
    return keep(postcard(), annex(**parts))


def test_annex_with_a_part_id_twice_is_refused():
    with pytest.raises(ValueError, match="stands twice"):
        annex(movements=[OUT], loans=[{"id": "m1"}])


def test_loading_a_record_without_an_annex_touches_no_private_part():
    entity = kept(movements=[OUT], loans=[{"id": "l1"}], deeds=[{"id": "d1"}], valuations=[{"id": "v1"}])
    with transaction.atomic():
        load(read_record({**postcard(), "title": "Another title"}), resolver=ArkResolver(stubs=True))
    told = assemble_annex(fetch(entity))
    assert [part.id for part in (*told.movements, *told.loans, *told.deeds, *told.valuations)] == [
        "m1", "l1", "d1", "v1",
    ]  # fmt: skip


def test_restoring_brings_private_parts_back_to_those_who_may_change_them():
    entity = kept(movements=[OUT])
    with transaction.atomic():
        Movement.objects.all().delete()
        keep_draft(entity, by=OPERATOR)
    restore_revision(Entity.objects.get(pk=entity.pk), 1, by=in_role("cataloguer"))
    assert not Movement.objects.exists()
    restore_revision(Entity.objects.get(pk=entity.pk), 1, by=in_role("registrar"))
    assert Movement.objects.get().box == "case 4"


def test_change_of_a_private_part_alone_keeps_the_record_and_the_approval():
    entity = kept()
    with transaction.atomic():
        Movement.objects.create(entity_id=entity.pk, pid="m1", room="Store")
        keep_draft(entity, by=OPERATOR)
    first, second = entity.revisions.order_by("n")
    assert first.record == second.record
    assert annex_of(second).movements[0].room == "Store"


def test_export_of_drafts_leaves_private_parts_behind_and_an_annex_brings_them_back(tmp_path):
    kept(movements=[OUT, BACK], deeds=[{"id": "d1", "reference": "INV 4711"}])
    before = assemble_annex(fetch(Entity.objects.get(ark=POSTCARD)))
    target = tmp_path / "drafts.jsonl"
    call_command("export", str(target), "--drafts", stderr=io.StringIO(), stdout=io.StringIO())
    assert b"INV 4711" not in target.read_bytes()
    assert b"case 4" not in target.read_bytes()
    with transaction.atomic():
        load(read_record(postcard()), annex(), resolver=ArkResolver())
        assert not Deed.objects.exists()
        load(read_record(postcard()), before, resolver=ArkResolver())
    assert assemble_annex(fetch(Entity.objects.get(ark=POSTCARD))) == before


def test_last_movement_by_date_says_where_an_item_is():
    entity = kept(movements=[BACK, OUT])  # in whatever order they were written down
    other = keep(letters(), annex(movements=[OUT]))
    assert {row.entity_id: row.home for row in Movement.objects.current()} == {
        entity.pk: True,
        other.pk: False,
    }
    assert [row.entity_id for row in Movement.objects.away()] == [other.pk]
    assert [row.entity.ark for row in Movement.objects.current().at("gallery CASE")] == [LETTERS]


def test_loan_is_overdue_when_its_last_day_is_over():
    kept(
        loans=[
            {"id": "l1", "status": "on loan", "until": {"edtf": "2024-06"}},
            {"id": "l2", "until": {"edtf": "2024"}},
        ]
    )
    last = dt.date(2024, 6, 30).toordinal()
    assert not Loan.objects.overdue(last).exists()
    assert [row.pid for row in Loan.objects.overdue(last + 1)] == ["l1"]


def test_secret_agent_in_a_private_part_is_kept_by_its_ark():
    party = {"ref": {"ark": SECRET, "kind": "agent"}}
    entity = kept(loans=[{"id": "l1", "party": party}])
    assert assemble_annex(fetch(entity)).loans[0].party.ref.ark == SECRET


def test_scan_of_a_deed_that_is_not_in_the_archive_is_refused():
    scan = {"sha256": "a" * 64, "media_type": "image/png", "size": 5, "width": 2, "height": 3}
    with pytest.raises(ValueError, match="is not in the archive"):
        kept(deeds=[{"id": "d1", "scan": scan}])
