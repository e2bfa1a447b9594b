"""The rows of a batch in words: what would change, what was changed, what is wrong with which cell."""

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from catalog.actions.batches.aims import Aim, tasks
from catalog.actions.batches.sight import Sight
from catalog.admin.entity.changes import changes_between, private_changes
from catalog.models import Batch, BatchRow, Entity, Revision
from catalog.pages.diff import Change
from catalog.pages.labels import field_label
from catalog.pages.saying import Saying
from catalog.pages.vocabulary import load_vocabulary
from catalog.publishing.relink import references
from catalog.publishing.revisions import annex_of, record_of
from catalog.record.entity import EntityRecord
from catalog.record.merging import FRAME

STATES = {
    "waiting": "waiting",
    "new": "new",
    "changed": "to be changed",
    "held": "waits for a word",
    "unchanged": "unchanged",
    "refused": "refused",
    "done": "done",
    "undone": "undone",
    "left": "left as it is",
}


STATE_WORDS = {
    "mapping": "waits for its columns to be settled",
    "preparing": "looking what would change",
    "prepared": "previewed, nothing written yet",
    "running": "running",
    "done": "done",
    "publishing": "publishing",
    "undoing": "being undone",
    "undone": "undone",
    "abandoned": "abandoned",
}
LOT_WORDS = {
    "preparing": "reading the lots",
    "prepared": "read, nothing written yet",
    "running": "writing drafts",
    "done": "at rest",
}
"""The same for the lots of a sale, where they are called otherwise."""


def words_of(batch: Batch) -> str:
    """Return the state of a batch in words."""
    state = str(batch.state)
    return LOT_WORDS.get(state, STATE_WORDS[state]) if batch.task == "lots" else STATE_WORDS[state]


@dataclass
class Told:
    """One row as the page shows it."""

    row: BatchRow
    address: str
    changes: list[Change] = field(default_factory=list)
    private: list[Change] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def label(self) -> str:
        return str(self.row.entity) if self.row.entity else self.row.label

    @property
    def number(self) -> int:
        """The number of the row in its sheet, or in the batch."""
        return int(self.row.given["n"]) if isinstance(self.row.given, dict) else int(self.row.position)

    @property
    def state(self) -> str:
        return STATES[self.row.state]


def tell_rows(batch: Batch, rows: list[BatchRow], *, by: Any, see_annex: bool) -> list[Told]:
    """Return the rows in words; what is private only for those who may see it."""
    sight = Sight(batch, by)
    sight.look_at(rows)
    return [_tell(sight, row, see_annex=see_annex) for row in rows]


def _tell(sight: Sight, row: BatchRow, *, see_annex: bool) -> Told:
    told = Told(row, _address(row.entity), remarks=list(row.remarks))
    if row.state in {"done", "undone", "left"} and row.made and row.entity:
        _tell_written(told, row, see_annex=see_annex)
    elif row.state in {"new", "changed"}:
        aim = tasks[sight.batch.task](sight, row)
        _tell_aim(told, aim, see_annex=see_annex)
    return told


def _tell_aim(told: Told, aim: Aim, *, see_annex: bool) -> None:
    if aim.record is None:
        told.remarks.append(aim.reason)
        return
    if aim.old:
        told.changes = changes_between(aim.old, aim.record.plain())
    else:
        told.facts = _facts(aim.record)
    if see_annex and aim.annex is not None:
        told.private = private_changes(aim.old_annex, aim.annex.plain())


def _tell_written(told: Told, row: BatchRow, *, see_annex: bool) -> None:
    states = {e.n: e for e in Revision.objects.filter(entity=row.entity, n__in=(row.base, row.made or 0))}
    made = states[row.made or 0]
    if row.base not in states:
        told.facts = _facts(record_of(made))
        return
    told.changes = changes_between(record_of(states[row.base]).plain(), record_of(made).plain())
    if see_annex:
        told.private = private_changes(annex_of(states[row.base]).plain(), annex_of(made).plain())


def _facts(record: EntityRecord) -> list[str]:
    """Return what a new record would say, a line for each field."""
    names = dict(Entity.objects.filter(ark__in=references(record.plain())).values_list("ark", "label"))
    saying = Saying(load_vocabulary(), "en", names)
    return [
        f"{field_label(name)}: {saying.value(getattr(record, name), info, name)}"
        for name, info in type(record).model_fields.items()
        if name not in FRAME and getattr(record, name) != info.get_default()
    ]


def _address(entity: Entity | None) -> str:
    return reverse(f"admin:catalog_{entity.kind}_change", args=[entity.pk]) if entity else ""
