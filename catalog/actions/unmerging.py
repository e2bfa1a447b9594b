"""Undoing a merge: both drafts as they were, the publications as new editions; all of it or nothing.

The ledger is append-only, so that an undo is itself entries. Later edits stay wherever both can be had; where
they cannot, the undo is refused and says which edits are in the way.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from catalog.actions.drafts import WrongStateError, lock_entity
from catalog.actions.log import leave_errand, log_act
from catalog.actions.permission import Actor, require
from catalog.models import Act, Entity, Item, Revision
from catalog.publishing.editions import append_edition, authorities, find_edition
from catalog.publishing.load import load
from catalog.publishing.relink import references, relink
from catalog.publishing.revisions import annex_of, record_of, record_revision
from catalog.record.annex import ANNEXES
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record
from catalog.record.ledger import EntryKind
from catalog.record.taking_back import Taken, take_back


class CannotUndoError(WrongStateError):
    """A merge cannot be undone without loss; `reasons` says what stands in the way."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("The merge cannot be undone without losing something: " + " ".join(reasons))
        self.reasons = reasons


@dataclass
class Undone:
    """One of the records of a merge: which revisions stood before and after it, and what it will be."""

    entity: Entity
    before: int
    edition: int | None
    after: int
    record: Taken
    annex: Taken

    @property
    def document(self) -> EntityRecord:
        record = read_record(self.record.plain)
        assert isinstance(record, EntityRecord)  # revisions hold no tombstones
        return record


def find_merge(gone: Entity) -> Act | None:
    """Return the merge by which the entity went, where it is still in force."""
    if gone.publication != "merged":
        return None
    return Act.objects.filter(verb="merge", entity=gone.merged_into_id, detail__gone=gone.ark).first()


@transaction.atomic
def undo_merge(act: Act, *, by: Actor, note: str = "") -> Act:
    """Take a merge back: `gone` answers again with what it said, `kept` and all others say what they said."""
    require(by, "merge_entity")
    gone, kept = _parties(act)
    told = act.detail["revisions"]
    others = Entity.objects.filter(ark__in=told.keys() - {gone.ark, kept.ark})
    rows = {each.ark: lock_entity(each) for each in sorted((gone, kept, *others), key=lambda each: each.pk)}
    undone = {ark: _taken(rows[ark], *told[ark]) for ark in rows}
    _refuse_losses(undone[gone.ark], undone[kept.ark], act)
    _refuse_broken(undone.values())
    _refuse_taken_codes(undone.values())
    # What stays gives up first what only one of the two may have, such as a reference code.
    order = [kept.ark, gone.ark, *(ark for ark in rows if ark not in {gone.ark, kept.ark})]
    for ark in order:
        _write(undone[ark])
    for ark in order:
        record_revision(rows[ark], by=by, note=f"undid the merge of {gone.ark}")
        approve_if_same(rows[ark])
    _answer_again(rows[gone.ark], act.detail["before"])
    republished = [each.entity.ark for each in undone.values() if _say_again(each, gone.ark)]
    done = log_act("undo merge", kept, by=by, note=note, act=act.pk, gone=gone.ark, republished=republished)
    for ark in (gone.ark, kept.ark):
        leave_errand("relink dependants", ark=ark)
    return done


def _parties(act: Act) -> tuple[Entity, Entity]:
    if act.verb != "merge" or "revisions" not in act.detail:
        raise WrongStateError("This is no merge that can be undone: it does not say what was done.")
    found = Entity.objects.in_bulk([act.detail["gone"], act.detail["kept"]], field_name="ark")
    gone, kept = found[act.detail["gone"]], found[act.detail["kept"]]
    if gone.publication != "merged" or gone.merged_into_id != kept.pk or find_merge(gone) != act:
        raise WrongStateError("This merge has been undone already.")
    if kept.publication == "merged":
        raise WrongStateError(
            f"“{kept}” has itself been merged into {kept.merged_into}; undo that merge first."
        )
    return gone, kept


def _taken(entity: Entity, before: int, edition: int | None, after: int) -> Undone:
    numbers = {before, after, entity.head}
    states = {each.n: each for each in Revision.objects.filter(entity=entity, n__in=numbers)}
    records = [record_of(states[n]).plain() for n in (before, after, entity.head)]
    annexes = [annex_of(states[n]).plain() for n in (before, after, entity.head)]
    return Undone(entity, before, edition, after, take_back(*records), take_back(*annexes))


def _refuse_losses(gone: Undone, kept: Undone, act: Act) -> None:
    """Edits of the two since the merge must leave alone what came with it; others keep their later edits."""
    reasons = []
    for each in (gone, kept):
        names = dict.fromkeys(each.record.clashes)
        if names:
            reasons.append(f"“{each.entity}” was edited since, in {'; '.join(names)}.")
        if each.annex.clashes:
            reasons.append(f"What is private of “{each.entity}” was edited since.")
    number = act.detail["before"]["edition"]
    body = find_edition(gone.entity, number)
    if number and (body is None or not body.body):
        reasons.append(f"Edition {number} of “{gone.entity}” has been redacted since.")
    if reasons:
        raise CannotUndoError(reasons)


def _refuse_broken(undone: Iterable[Undone]) -> None:
    """Refuse where later edits speak of what would go, such as a claim about a part that came along."""
    reasons = []
    for each in undone:
        try:
            assert each.document
        except ValueError as error:
            reasons.append(f"“{each.entity}” would be no whole record: {_first_words(error)}.")
    if reasons:
        raise CannotUndoError(reasons)


def _refuse_taken_codes(undone: Collection[Undone]) -> None:
    """Refuse where a reference code that comes back was given to another piece since."""
    reasons, here = [], [each.entity.pk for each in undone]
    for each in undone:
        code, holder = (each.record.plain.get(name) for name in ("reference_code", "repository"))
        if not code or not holder:
            continue
        others = Item.objects.filter(reference_code=code, repository__ark=holder["ark"])
        if other := others.exclude(pk__in=here).first():
            reasons.append(f"“{other}” was given the reference code “{code}” since.")
    if reasons:
        raise CannotUndoError(reasons)


def _first_words(error: ValueError) -> str:
    return " ".join(str(error).split("Value error, ")[-1].split(" [type=")[0].split())


def _write(undone: Undone) -> None:
    annex = ANNEXES[undone.entity.kind].model_validate(undone.annex.plain)
    load(undone.document, annex)


def approve_if_same(entity: Entity) -> bool:
    """Approve the draft where it says exactly what was approved before; nothing new has been said."""
    if not entity.approved or entity.approved == entity.head:
        return False
    approved, head = (entity.revisions.get(n=n) for n in (entity.approved, entity.head))
    if approved.record != head.record:
        return False
    entity.approved, entity.draft = entity.head, "approved"
    entity.save(update_fields=["approved", "draft"])
    return True


def _answer_again(gone: Entity, before: dict[str, Any]) -> None:
    """Bring back what the entity was to the world, with the same words as a new edition."""
    gone.merged_into, gone.publication, gone.edition = None, "none", None
    gone.save(update_fields=["merged_into", "publication", "edition"])
    if before["publication"] != "none":
        _append_again(
            gone, before["edition"], "publish" if before["publication"] == "published" else "withdraw"
        )


def _say_again(undone: Undone, gone: str) -> bool:
    """Publish again what stood before the merge, where nothing but the merge has been published since."""
    entity = undone.entity
    now = find_edition(entity, entity.edition) if entity.is_published else None
    if now is None or entity.ark == gone or undone.edition is None:
        return False
    if undone.before == undone.after or now.edition.revision != undone.after:
        return False
    body = find_edition(entity, undone.edition)
    if body is None or not body.body:
        return False
    _append_again(entity, undone.edition, "publish")
    return True


def _append_again(entity: Entity, number: int, kind: EntryKind) -> None:
    """Append an old edition anew, names refreshed; it counts as made of the draft that says the same."""
    old = find_edition(entity, number)
    assert old is not None  # looked for before anything was written
    plain = old.plain if kind == "withdraw" else relink(old.plain, authorities(references(old.plain)))
    edition = append_edition(entity, plain, kind, revision=_made_of(entity, old.edition.revision))
    entity.publication = "published" if kind == "publish" else "withdrawn"
    entity.edition = edition.number
    if edition.revision == entity.head:  # these very words were approved and published once
        entity.draft, entity.approved = "approved", entity.head
    entity.save(update_fields=["publication", "edition", "draft", "approved"])


def _made_of(entity: Entity, n: int | None) -> int | None:
    said = dict(entity.revisions.filter(n__in=(n or 0, entity.head)).values_list("n", "record"))
    return entity.head if n and said.get(n) == said[entity.head] else n
