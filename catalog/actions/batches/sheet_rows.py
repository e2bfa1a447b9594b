"""What a row of a sheet would come to: which record it means, and what its cells would change there."""

import copy
import hashlib
import json
from typing import Any

from django.db.models import QuerySet
from pydantic import ValidationError

from catalog.actions.batches.aims import Aim, read_whole, refusal, tasks, why_not, would_be_its_own_part
from catalog.actions.batches.finding import ArchiveFinder, columns_for
from catalog.actions.batches.sight import Sight
from catalog.models import BatchRow, Entity, Identifier, Item
from catalog.models.entity import new_ark
from catalog.record.annex import ANNEXES
from catalog.record.document import SCHEMA
from catalog.record.entity import EntityRecord
from catalog.record.faults import words_of_fault
from catalog.sheets import CellError, Flat
from catalog.values.identifiers import ArkError, IdentifierError, parse_ark, read_identifier

Plain = dict[str, Any]
DEFAULTS = {"item": {"level": "item"}, "agent": {"agent_kind": "person"}, "source": {"source_kind": "other"}}
"""What a new record has where the sheet says nothing of it."""
ARK = "ark"
MISSING = ("a value, without which there is no record", "Fill in the cell, or add the column.")
"""What is expected of an empty cell that may not be empty, and the way out."""


class _Reading:
    """One row in hand: its cells by column, and what goes wrong with them."""

    def __init__(self, sight: Sight, row: BatchRow) -> None:
        plan, given = sight.batch.plan, row.given
        self.sight, self.row, self.plan = sight, row, plan
        self.finder: ArchiveFinder = sight.known.setdefault("finder", ArchiveFinder())
        self.columns: dict[str, Flat] = sight.known.setdefault(
            "columns", columns_for(sight.batch.kind, private=sight.may_change_annex)
        )
        self.places = {key: n for n, key in enumerate(plan["mapping"]) if key}
        self.cells = {key: str(given["cells"][n]).strip() for key, n in self.places.items()}
        self.broken = {int(n): words for n, words in given.get("faults", {}).items()}
        self.faults: list[dict[str, str]] = []
        self.remarks: list[str] = []

    def blame(self, key: str, read: str, expected: str, way: str) -> None:
        header = self.plan["headers"][self.places[key]] if key in self.places else key
        fault = {"key": key, "column": header, "read": read, "expected": expected, "way": way}
        self.faults.append({**fault, "row": str(self.row.given["n"])})

    def read_broken(self) -> None:
        """Name the cells that the file itself gave no value for, such as formulas."""
        for key, n in self.places.items():
            if n in self.broken:
                self.blame(key, self.cells[key], "a value", f"In the sheet {self.broken[n]}.")


def digest_of(plan: Plain, cells: list[str]) -> str:
    """Return the digest of what a row says, by which a row without a key is known again."""
    said = {
        key: cell.strip() for key, cell in zip(plan["mapping"], cells, strict=False) if key and cell.strip()
    }
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def key_of(plan: Plain, cells: list[str]) -> str:
    """Return the key of a row in words, or an empty text; two rows of a sheet may not share one."""
    said = {key: cell.strip() for key, cell in zip(plan["mapping"], cells, strict=False) if key}
    if plan["key"] == "code":
        code = said.get("reference_code", "")
        return f"{code} in {said.get('repository', '')}" if code else ""
    return said.get(plan["key"], "")


def aim_import(sight: Sight, row: BatchRow) -> Aim:
    if row.given.get("twin"):
        return refusal(
            f"Row {row.given['twin']} has the same key, or says the same; one of the two is enough."
        )
    reading = _Reading(sight, row)
    reading.read_broken()
    found = _find(reading)
    if reading.faults:
        return refusal(_counted(reading), faults=reading.faults)
    if found is None:
        return _new(reading)
    if found.pk not in sight.heads:
        sight.see({found.pk})
    if reason := why_not(sight.entities[found.pk], sight):
        return refusal(reason, entity=found.pk)
    return _aim(reading, sight.record(found.pk), sight.entities[found.pk])


def _counted(reading: _Reading) -> str:
    count = len(reading.faults)
    return f"{count} cell{'' if count == 1 else 's'} cannot be read."


# --- which record is meant ----------------------------------------------------------------------------------


def _find(reading: _Reading) -> Entity | None:
    """Return the record that the row means by the sheet’s key; None for a new one."""
    if reading.row.made and reading.row.entity_id:
        return reading.sight.entities.get(reading.row.entity_id)
    key = reading.plan["key"]
    if not key_of(reading.plan, reading.row.given["cells"]):
        return None
    if key == ARK:
        return _by_ark(reading)
    rows = _by_code(reading) if key == "code" else _by_identifier(reading, key)
    found = list(rows[:2])
    if len(found) > 1:
        words = reading.cells.get("reference_code" if key == "code" else key, "")
        reading.blame(key, words, "the key of one record alone", "Several have it; use the ARK for this row.")
    return found[0] if found else None


def _by_ark(reading: _Reading) -> Entity | None:
    text = reading.cells[ARK]
    try:
        found = Entity.objects.filter(ark=str(parse_ark(text)), kind=reading.sight.batch.kind).first()
    except ArkError:
        found = None
    if found is None:
        reading.blame(ARK, text, "the ARK of a record that is here", "Leave the cell empty for a new record.")
    return found


def _by_code(reading: _Reading) -> QuerySet[Entity]:
    rows = Item.objects.filter(reference_code=reading.cells["reference_code"])
    holder = reading.cells.get("repository")
    if holder:
        ref = _quietly(reading, "repository", holder)
        rows = rows.filter(repository__ark=ref["ark"]) if ref else rows.none()
    return Entity.objects.filter(pk__in=rows.values("pk")).exclude(publication="merged")


def _quietly(reading: _Reading, key: str, text: str) -> Plain | None:
    """Read a reference; a faulty one is blamed when its cell is put."""
    plain: Plain = {}
    try:
        reading.columns[key].put(plain, text, reading.finder)
    except CellError:
        return None
    found: Plain | None = plain.get(key)
    return found


def _by_identifier(reading: _Reading, key: str) -> QuerySet[Entity]:
    scheme, text = key.partition(":")[2], reading.cells[key]
    try:
        text = read_identifier(scheme, text)
    except (IdentifierError, KeyError):
        return Entity.objects.none()
    owners = Identifier.objects.filter(scheme=f"identifier-scheme/{scheme}", value=text).values("entity")
    rows = Entity.objects.filter(pk__in=owners, kind=reading.sight.batch.kind)
    return rows.exclude(publication="merged")


# --- what it would come to ----------------------------------------------------------------------------------


def _new(reading: _Reading) -> Aim:
    sight, row = reading.sight, reading.row
    if not sight.may_add:
        return refusal(f"{sight.by.get_username()} may not add this kind of record.")
    before = BatchRow.objects.filter(
        digest=row.digest, is_new=True, state="done", batch__kind=sight.batch.kind
    )
    twin = before.exclude(pk=row.pk).exclude(entity=None).select_related("entity").first()
    if twin is not None:
        words = f"This row was imported before, as {twin.entity} ({twin.entity.ark})."  # type: ignore[union-attr]  # none are left out
        return Aim("unchanged", entity=twin.entity_id, remarks=[words])
    return _aim(reading, None, None)


def _aim(reading: _Reading, old: EntityRecord | None, entity: Entity | None) -> Aim:
    kind = reading.sight.batch.kind
    before = old.plain() if old else {}
    plain = copy.deepcopy(before) or {
        "schema": SCHEMA,
        "kind": kind,
        "ark": new_ark(),
        **DEFAULTS.get(kind, {}),
    }
    hidden = reading.sight.annex(entity.pk).plain() if entity else {}
    private = copy.deepcopy(hidden)
    _put_cells(reading, plain, private, is_new=old is None)
    record = _whole(reading, plain)
    if reading.faults or record is None:
        return refusal(_counted(reading), faults=reading.faults, entity=entity.pk if entity else None)
    if entity and old and would_be_its_own_part(entity, old, record):
        return refusal("It would come to stand beneath itself.", entity=entity.pk)
    annex = ANNEXES[kind].model_validate(private) if private != hidden else None
    aim = Aim("new", before, record, hidden, annex, remarks=reading.remarks)
    if entity:
        aim.entity = entity.pk
        aim.state = "unchanged" if record.plain() == before and annex is None else "changed"
    return aim


def _put_cells(reading: _Reading, plain: Plain, private: Plain, *, is_new: bool) -> None:
    for key, column in reading.columns.items():
        if key not in reading.cells:
            continue
        target = private if column.private else plain
        text = reading.cells[key]
        if not text:
            if reading.plan.get("empty") == "delete" and not is_new:
                column.clear(target)
            continue
        if column.say(target, reading.finder) == text:
            continue  # what the record says so already stays as it is
        try:
            reading.remarks += column.put(target, text, reading.finder)
        except CellError as error:
            reading.blame(key, error.read, error.expected, error.way)
    _prune(plain)


def _prune(plain: Plain) -> None:
    """Leave out activities that a cell began and nothing was put into."""
    for activity in plain.get("activities", []):
        if activity.get("date") == {}:
            del activity["date"]


def _whole(reading: _Reading, plain: Plain) -> EntityRecord | None:
    """Return the Record, or None with its faults blamed on the cells that they come from."""
    try:
        record = read_whole(plain)
    except ValidationError as error:
        for each in error.errors():
            name = str(each["loc"][0]) if each["loc"] else ""
            key = "name" if name == "names" else name
            words = words_of_fault(each)
            said = ("a value that fits here", f"{words[:1].upper()}{words[1:]}.")
            said = MISSING if each["type"] == "missing" else said
            reading.blame(key, reading.cells.get(key, ""), *said)
        return None
    except ValueError as error:
        reading.blame("the row", "", str(error), "Fill in what is missing.")
        return None
    _blame_taken_code(reading, record)
    return record


def _blame_taken_code(reading: _Reading, record: EntityRecord) -> None:
    code, holder = getattr(record, "reference_code", ""), getattr(record, "repository", None)
    if not code or holder is None or "reference_code" not in reading.cells:
        return
    others = Item.objects.filter(reference_code=code, repository__ark=holder.ark).exclude(ark=record.ark)
    if other := others.first():
        way = f"“{other}” has it; choose another, or use it as the key to change that record."
        reading.blame("reference_code", code, "a reference code that is free", way)


tasks.register("import", aim_import)
