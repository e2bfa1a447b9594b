"""A stale save, shown and not lost: what the other person changed beside what was typed here."""

from dataclasses import dataclass

from catalog.admin.entity.changes import changes_between
from catalog.admin.entity.saving import Write, try_save
from catalog.models import Entity, Revision
from catalog.publishing.revisions import annex_of, record_of


@dataclass(frozen=True)
class Difference:
    """One field as it stood at the start, as the other person left it, and as it was typed here."""

    where: str
    base: str
    theirs: str
    yours: str

    @property
    def clashes(self) -> bool:
        return self.theirs != self.base and self.yours not in {self.base, self.theirs}


@dataclass(frozen=True)
class Conflict:
    """Both versions against the revision that the person began with."""

    by: list[str]
    current: int
    base: int
    differences: list[Difference]
    private: bool


def conflict_of(entity: Entity, base: int, current: int, write: Write, may_see_annex: bool) -> Conflict:
    """Compare; the private side only says that it changed, and that only to those who may see it."""
    later = list(entity.revisions.filter(n__gt=base).order_by("n"))
    start = entity.revisions.filter(n=base).first()
    head = later[-1] if later else start
    private = may_see_annex and start is not None and head is not None and annex_of(start) != annex_of(head)
    names = list(dict.fromkeys(each.by_name for each in later))
    return Conflict(names, current, base, _differences(entity, start, head, write), private)


def _differences(
    entity: Entity, start: Revision | None, head: Revision | None, write: Write
) -> list[Difference]:
    begin = record_of(start).plain() if start else {"kind": entity.kind, "ark": entity.ark, "schema": 1}
    theirs = {each.where: each for each in changes_between(begin, record_of(head).plain())} if head else {}
    typed = try_save(write)
    yours = {each.where: each for each in changes_between(begin, typed.plain())} if typed else {}
    found = []
    for where in dict.fromkeys((*theirs, *yours)):
        stood = (theirs.get(where) or yours[where]).before
        found.append(
            Difference(
                where,
                stood,
                theirs[where].after if where in theirs else stood,
                yours[where].after if where in yours else stood,
            )
        )
    return found
