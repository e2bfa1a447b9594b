"""Drawing up a batch: which records, which change or which sheet; then its preview is prepared."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from catalog.actions.batches.finding import columns_for
from catalog.actions.batches.running import go_on, refuse_strangers
from catalog.actions.batches.sheet_rows import ARK, digest_of, key_of
from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import Actor, require
from catalog.models import Batch, BatchRow, Entity
from catalog.record.changing import Change
from catalog.sheets import Flat, Table, guess_columns

MOST = 100_000
"""Rows of one batch; more is a work of several evenings, to be cut into parts."""


def draw_up_edit(kind: str, keys: Iterable[int], change: Change, *, title: str, by: Actor) -> Batch:
    """Make a batch that does one change to many records, and prepare its preview."""
    require(by, f"change_{kind}")
    if change.private:
        require(by, "change_annex")
    chosen = list(keys)
    _refuse_too_many(len(chosen))  # before the database is asked: it has its own limit to a list of keys
    rows = Entity.objects.filter(pk__in=chosen, kind=kind).order_by("pk").values_list("pk", "label")
    batch = _new("edit", kind, title, by)
    batch.plan, batch.private = change.plain(), change.private
    with transaction.atomic():
        batch.save()
        _add(batch, (BatchRow(entity_id=key, label=label) for key, label in rows))
    go_on(batch)
    return batch


def _new(task: str, kind: str, title: str, by: Actor) -> Batch:
    name = by.get_username()
    return Batch(task=task, kind=kind, title=title, by_id=by.pk, by_name=name, operator=by.pk is None)


def _add(batch: Batch, rows: Iterable[BatchRow]) -> None:
    made = []
    for position, row in enumerate(rows, 1):
        row.batch, row.position = batch, position
        made.append(row)
    _refuse_too_many(len(made))
    if not made:
        raise WrongStateError("There is nothing in the list; a batch needs a record at least.")
    BatchRow.objects.bulk_create(made, batch_size=1000)


def _refuse_too_many(count: int) -> None:
    if count > MOST:
        raise WrongStateError(f"These are {count:,} records; one batch takes {MOST:,}. Narrow the list.")


# --- sheets -------------------------------------------------------------------------------------------------

REMEMBERED = 20
"""Earlier imports in which one looks how headers were mapped."""


def draw_up_import(kind: str, table: Table, *, title: str, by: Actor) -> Batch:
    """Make a batch of a sheet's rows, its headers mapped by guess; `map_import` settles them."""
    require(by, f"change_{kind}")
    columns = mappable(kind, by)
    mapping = guess_columns(table.headers, columns, _remembered(kind))
    batch = _new("import", kind, title, by)
    batch.state = "mapping"
    batch.plan = {
        "headers": table.headers,
        "mapping": mapping,
        "key": next((key for key in key_choices(kind, mapping) if key), ""),
        "empty": "keep",
        "notes": table.notes,
    }
    with transaction.atomic():
        batch.save()
        _add(batch, (BatchRow(given=_given(each), label=_label(each.cells)) for each in table.rows))
    return batch


def _given(row: Any) -> dict[str, Any]:
    return {"n": row.number, "cells": row.cells, "faults": {str(n): words for n, words in row.faults.items()}}


def _label(cells: list[str]) -> str:
    return " · ".join(" ".join(each.split()) for each in cells if each.strip())[:120]


def mappable(kind: str, by: Actor) -> dict[str, Any]:
    """Return the columns that a header may be mapped to, the ARK among them, by key."""
    columns: dict[str, Any] = {ARK: Flat(ARK, "ARK")}
    return columns | columns_for(kind, private=by.has_perm("catalog.change_annex"))


def _remembered(kind: str) -> dict[str, str]:
    """Return to which column each header was mapped the last time that it came."""
    found: dict[str, str] = {}
    for plan in Batch.objects.filter(task="import", kind=kind).values_list("plan", flat=True)[:REMEMBERED]:
        for header, key in zip(plan["headers"], plan["mapping"], strict=False):
            if plan.get("mapped"):
                found.setdefault(header, key)
    return {header: key for header, key in found.items() if key}


def key_choices(kind: str, mapping: Iterable[str]) -> list[str]:
    """Return by what rows may be matched with records: ARK, reference code, an identifier, or nothing."""
    mapped = set(mapping)
    code = ["code"] if kind == "item" and "reference_code" in mapped else []
    return [
        *([ARK] if ARK in mapped else []),
        *code,
        *sorted(k for k in mapped if k.startswith("identifier:")),
        "",
    ]


def map_import(batch: Batch, mapping: list[str], key: str, *, empty: str, by: Actor) -> None:
    """Settle which column each header means and by what rows are matched; then prepare the preview."""
    require(by, f"change_{batch.kind}")
    _refuse_mapping(batch, mapping, key, by)
    with transaction.atomic():
        locked = Batch.objects.select_for_update().get(pk=batch.pk)
        refuse_strangers(locked, by)
        if locked.state not in {"mapping", "prepared"}:
            raise WrongStateError(f"The batch is {locked.state}; its columns are settled.")
        locked.plan |= {"mapping": mapping, "key": key, "empty": empty, "mapped": True}
        locked.state = "preparing"
        locked.save()
        _mark_rows(locked)
    batch.refresh_from_db()
    go_on(batch)


def _refuse_mapping(batch: Batch, mapping: list[str], key: str, by: Actor) -> None:
    used = [each for each in mapping if each]
    columns = mappable(batch.kind, by)
    if not used:
        raise WrongStateError("No column is mapped; say of one at least what it means.")
    if twice := next((each for each in used if used.count(each) > 1), ""):
        raise WrongStateError(f"Two columns are mapped to “{columns[twice].header}”; each may come once.")
    if unknown := next((each for each in used if each not in columns), ""):
        raise WrongStateError(f"There is no column “{unknown}” that you may change.")
    if len(mapping) != len(batch.plan["headers"]) or key not in key_choices(batch.kind, mapping):
        raise WrongStateError("The key must be one of the mapped columns.")


def _mark_rows(batch: Batch) -> None:
    """Give each row its digest, and say of one whose key, or all of which, stood before in the sheet."""
    seen: dict[str, int] = {}
    rows = list(batch.rows.all())
    for row in rows:
        cells = row.given["cells"]
        row.digest, row.state, row.reason = digest_of(batch.plan, cells), "waiting", ""
        row.is_new, row.base, row.entity_id = False, 0, None
        mark = key_of(batch.plan, cells) or row.digest
        row.given = {**row.given, "twin": seen.get(mark, 0)}
        seen.setdefault(mark, row.given["n"])
    names = ["digest", "state", "reason", "given", "is_new", "base", "entity"]
    BatchRow.objects.bulk_update(rows, names, batch_size=500)
