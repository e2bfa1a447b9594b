"""Rows of a sheet as records: known again by their key or by what they say, never doubled, undone."""

import csv
import io

import pytest
from django.core.management import CommandError, call_command

from catalog.actions.batches import begin, draw_up_edit, draw_up_import, map_import
from catalog.actions.batches.exporting import error_sheet
from catalog.actions.batches.running import continue_batch
from catalog.actions.drafts import WrongStateError
from catalog.actions.merging import merge_entities
from catalog.actions.permission import NotAllowedError
from catalog.models import Batch, Entity, Item
from catalog.record.annex import ItemAnnex
from catalog.record.changing import Change
from catalog.sheets import read_table
from catalog.tasks.errands import drain_outbox
from tests import people
from tests.people import OPERATOR, keep, publish, ref
from tests.users import in_role

pytestmark = pytest.mark.django_db
HEADERS = ["Reference code", "Title", "Written: date as written", "Written: writer", "Support"]


@pytest.fixture(autouse=True)
def terms():
    keep(people.letters())
    people.Term.objects.get_or_create(key="activity/written", defaults={"label": "written"})
    people.Term.objects.get_or_create(key="role/writer", defaults={"label": "writer"})


def sheet(*rows, headers=HEADERS):
    text = io.StringIO()
    csv.writer(text).writerows([headers, *rows])
    return read_table(text.getvalue().encode())


def draw(table, key="code", by=OPERATOR, empty="keep"):
    batch = draw_up_import("item", table, title="cards", by=by)
    map_import(batch, batch.plan["mapping"], key, empty=empty, by=by)
    drain_outbox()
    return Batch.objects.get(pk=batch.pk)


def run(table, key="code", **options):
    batch = draw(table, key, **options)
    begin(batch, "running", by=options.get("by", OPERATOR))
    drain_outbox()
    return Batch.objects.get(pk=batch.pk)


def states(batch):
    return list(batch.rows.order_by("position").values_list("state", flat=True))


FIRST = ["C 1", "A card", "April 29, 1930", "Leon Trotsky", "card"]
SECOND = ["C 2", "Another", "", "", ""]


def test_the_dry_run_says_what_each_row_would_be_and_writes_nothing():
    keep({**people.postcard(), "reference_code": "C 2", "title": "Another"})
    batch = draw(sheet(FIRST, SECOND, ["C 2", "Again", "", "", ""], ["C 3", "", "", "", ""]))
    assert states(batch) == ["new", "unchanged", "refused", "refused"]
    assert "Row 3 has the same key" in batch.rows.get(position=3).reason
    (fault,) = batch.rows.get(position=4).faults
    assert (fault["column"], fault["expected"]) == ("Title", "a value, without which there is no record")
    assert any("linked to nobody" in remark for remark in batch.rows.get(position=1).remarks)
    assert not Item.objects.filter(reference_code="C 1").exists()


def test_a_second_run_of_the_same_sheet_adds_nothing():
    assert states(run(sheet(FIRST, SECOND))) == ["done", "done"]
    again = draw(sheet(FIRST, SECOND))
    assert states(again) == ["unchanged", "unchanged"]
    changed = run(sheet(FIRST, ["C 2", "Another title", "", "", "paper"]))
    assert states(changed) == ["unchanged", "done"]
    item = Item.objects.get(reference_code="C 2")
    assert (item.title, item.support, item.head) == ("Another title", "paper", 2)


def test_rows_without_a_key_are_known_again_by_what_they_say():
    rows = [["", *FIRST[1:]], ["", *SECOND[1:]]]
    assert states(run(sheet(*rows), key="")) == ["done", "done"]
    again = run(sheet(*rows, ["", "A third", "", "", ""]), key="")
    assert states(again) == ["unchanged", "unchanged", "done"]
    assert "imported before" in again.rows.get(position=1).remarks[0]
    twins = draw(sheet(["", "Twin", "", "", ""], ["", "Twin", "", "", ""]), key="")
    assert states(twins) == ["new", "refused"]


def test_an_empty_cell_deletes_only_when_so_chosen():
    run(sheet(FIRST))
    bare = sheet(["C 1", "A card", "", "", ""])
    assert states(run(bare)) == ["unchanged"]
    assert states(run(bare, empty="delete")) == ["done"]
    item = Item.objects.get(reference_code="C 1")
    assert (item.support, item.activities.count()) == ("", 1)


def test_undoing_sets_new_records_aside_and_frees_their_codes():
    keep({**people.postcard(), "reference_code": "C 2"}, ItemAnnex(shelf="A 1"))
    batch = run(sheet(FIRST, SECOND))
    begin(batch, "undoing", by=OPERATOR)
    assert states(batch) == ["undone", "undone"]
    aside = Entity.objects.get(draft="set aside")
    assert (str(aside), aside.head) == ("A card", 2)
    card = Item.objects.get(reference_code="C 2")
    assert (card.title.startswith("Trotsky, postcard"), card.annex.shelf) == (True, "A 1")
    assert states(run(sheet(FIRST))) == ["done"]
    assert Item.objects.get(reference_code="C 1").ark != aside.ark


def test_what_was_published_edited_or_referred_to_since_is_left_alone():
    batch = run(sheet(FIRST, SECOND, ["C 3", "Third", "", "", ""]))
    first, second, third = (row.entity for row in batch.rows.order_by("position"))
    publish({"schema": 1, "kind": "item", "ark": first.ark, "level": "item", "title": "A card"})
    keep({**people.letters(), "parent": ref(second.ark, "item")})
    begin(batch, "undoing", by=OPERATOR)
    assert states(batch) == ["left", "left", "undone"]
    reasons = [row.reason for row in batch.rows.order_by("position")]
    assert "saved since" in reasons[0]
    assert "1 other record refers to it" in reasons[1]
    assert Entity.objects.get(pk=third.pk).draft == "set aside"


def test_a_later_change_that_was_itself_undone_does_not_stand_in_the_way():
    batch = run(sheet(FIRST, SECOND))
    keys = [row.entity_id for row in batch.rows.all()]
    change = Change(op="set", field="support", value="paper")
    later = draw_up_edit("item", keys, change, title="support: paper", by=OPERATOR)
    for step in ("running", "undoing"):
        begin(later, step, by=OPERATOR)
    assert set(Item.objects.filter(pk__in=keys).values_list("head", flat=True)) == {3}
    begin(batch, "undoing", by=OPERATOR)
    assert states(batch) == ["undone", "undone"]


def test_a_record_with_the_key_that_came_since_the_preview_is_not_written_over():
    batch = draw(sheet(FIRST))
    keep({**people.postcard(), "reference_code": "C 1"})
    begin(batch, "running", by=OPERATOR)
    assert states(batch) == ["refused"]
    assert "since the preview" in batch.rows.get().reason


def test_private_columns_need_the_right():
    table = sheet(["C 1", "A card", "B 7"], headers=["Reference code", "Title", "Private: shelf"])
    batch = draw_up_import("item", table, title="x", by=in_role("cataloguer"))
    assert batch.plan["mapping"] == ["reference_code", "title", ""]
    with pytest.raises(WrongStateError, match="may change"):
        map_import(
            batch, ["reference_code", "title", "annex.shelf"], "code", empty="keep", by=in_role("cataloguer")
        )
    assert states(run(table, by=in_role("registrar"))) == ["done"]
    assert Item.objects.get(reference_code="C 1").annex.shelf == "B 7"


def test_headers_are_remembered_from_the_last_time():
    table = sheet(["C 1", "A card"], headers=["Reference code", "Wording"])
    batch = draw_up_import("item", table, title="x", by=OPERATOR)
    map_import(batch, ["reference_code", "title"], "code", empty="keep", by=OPERATOR)
    again = draw_up_import("item", table, title="x", by=OPERATOR)
    assert again.plan["mapping"] == ["reference_code", "title"]


def test_the_command_tells_then_writes(tmp_path, capsys):
    file, errors = tmp_path / "cards.csv", tmp_path / "errors.csv"
    file.write_text("Reference code,Title,Leaves\nC 1,A card,two\nC 2,Another,2\n", encoding="utf-8")
    call_command("import_sheet", "item", str(file), errors=str(errors))
    told = capsys.readouterr()
    assert "row 2, Leaves: “two”: expected a whole number" in told.err
    assert "Nothing was written; this would be: 1 new, 1 refused" in told.out
    assert "two,2,Leaves: expected a whole number" in errors.read_text(encoding="utf-8-sig")
    call_command("import_sheet", "item", str(file), "--run")
    assert Item.objects.get(reference_code="C 2").leaves == 2
    with pytest.raises(CommandError):
        call_command("import_sheet", "item", str(tmp_path / "none.csv"))


def test_five_thousand_rows_are_drawn_up_in_few_queries(django_assert_max_num_queries):
    table = sheet(*([f"C {n}", f"Card {n}", "", "", ""] for n in range(5000)))
    with django_assert_max_num_queries(120):
        batch = draw_up_import("item", table, title="many", by=OPERATOR)
    assert batch.rows.count() == 5000


def test_a_sheet_of_errors_that_comes_back_still_wrong_gives_one_that_can_come_back():
    first = draw(sheet(["C 3", "", "", "", ""]))
    again = draw(read_table(error_sheet(first, "csv", by=OPERATOR)))
    table = read_table(error_sheet(again, "csv", by=OPERATOR))
    assert table.headers == [*HEADERS, "Row", "Errors"]
    assert table.rows[0].cells[:5] == ["C 3", "", "", "", ""]


def test_the_columns_of_a_colleagues_sheet_are_theirs_to_settle():
    batch = draw_up_import("item", sheet(FIRST), title="cards", by=in_role("cataloguer"))
    with pytest.raises(NotAllowedError, match="ask them, or a reviewer"):
        map_import(batch, batch.plan["mapping"], "code", empty="keep", by=in_role("registrar"))


def test_a_batch_whose_person_has_gone_comes_to_an_end():
    cataloguer = in_role("cataloguer")
    batch = draw(sheet(FIRST), by=cataloguer)
    batch.rows.update(state="done")
    Batch.objects.filter(pk=batch.pk).update(state="running")
    type(cataloguer).objects.filter(pk=cataloguer.pk).update(is_active=False)
    continue_batch(batch.pk)
    batch.refresh_from_db()
    assert (batch.state, "is closed" in batch.error) == ("done", True)


def test_what_was_merged_since_is_not_undone_behind_its_back():
    batch = run(sheet(FIRST))
    made = Entity.objects.get(pk=batch.rows.get().entity_id)
    other = keep({**people.postcard(), "ark": "ark:/99999/p1other"})
    merge_entities(made, Entity.objects.get(pk=other.pk), by=OPERATOR)
    begin(batch, "undoing", by=OPERATOR)
    row = batch.rows.get()
    assert (row.state, "undo that merge first" in row.reason) == ("left", True)
