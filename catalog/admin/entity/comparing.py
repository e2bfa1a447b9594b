"""A stale save, shown and not lost: what the other person changed beside what was typed here."""

from dataclasses import dataclass

from catalog.admin.entity.changes import changes_between
from catalog.admin.entity.saving import Write, try_save
from catalog.models import Entity, Revision
from catalog.pages.diff import Change
from catalog.publishing.revisions import annex_of, record_of
from catalog.record.entity import EntityRecord


@dataclass(frozen=True)
class Difference:
    """One field as it stood at the start, as the other person left it, and as it was typed here."""

    where: str
    base: str
    theirs: str
    yours: str
    clashes: bool


@dataclass(frozen=True)
class Conflict:
    """Both versions against the revision that the person began with; `fits` is false for an invalid one."""

    by: list[str]
    current: int
    base: int
    differences: list[Difference]
    private: bool
    fits: bool


def conflict_of(entity: Entity, base: int, current: int, write: Write, *, see_annex: bool) -> Conflict:
    """Compare; that the private side changed is said only to those who may see it."""
    base = base if base < current else 0  # nobody can have begun with a revision that is still to come
    later = list(entity.revisions.filter(n__gt=base).order_by("n"))
    start = entity.revisions.filter(n=base).first() or later[0]
    head = later[-1] if later else start
    typed = try_save(write)
    return Conflict(
        by=list(dict.fromkeys(each.by_name for each in later)),
        current=current,
        base=base,
        differences=_differences(start, head, typed),
        private=see_annex and annex_of(start) != annex_of(head),
        fits=typed is not None,
    )


def _differences(start: Revision, head: Revision, typed: EntityRecord | None) -> list[Difference]:
    begin = record_of(start).plain()
    theirs = {each.where: each for each in changes_between(begin, record_of(head).plain())}
    yours = {each.where: each for each in changes_between(begin, typed.plain())} if typed else {}
    return [
        _difference(where, theirs.get(where), yours.get(where)) for where in dict.fromkeys((*theirs, *yours))
    ]


def _difference(where: str, theirs: Change | None, yours: Change | None) -> Difference:
    stood = next(each.old for each in (theirs, yours) if each)
    left, right = (_told(each) if each else stood for each in (theirs, yours))
    return Difference(where, stood, left, right, clashes=bool(theirs and yours) and left != right)


def _told(change: Change) -> str:
    return "removed" if change.kind == "removed" else change.new
