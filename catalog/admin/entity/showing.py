"""What the page of an entity shows on each tab: fields, rows, lists of parts, and the acts at hand."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from catalog.admin.entity.opening import EntityForms, rows_of
from catalog.admin.entity.tabs import Tab
from catalog.admin.forms.boxes import Box, boxes_of
from catalog.admin.forms.part import Sheet
from catalog.admin.forms.rows import Rows
from catalog.models import Entity


@dataclass(frozen=True)
class Told:
    """A part as its closed row tells it."""

    pid: str
    words: str
    row: Any = None
    notes: list[Any] = field(default_factory=list)


@dataclass
class PartList:
    """The parts of one collection that are edited each in a form of its own."""

    sheet: Sheet
    told: list[Told]
    questions: tuple[str, ...] = ()


def list_of(entity: Entity, sheet: Sheet) -> PartList:
    """Return the collection of an entity, with what is to be asked of it as it stands."""
    asked = sheet.asks(entity) if sheet.asks and entity.pk else ()
    return PartList(sheet, list(tell(entity, sheet)), asked)


@dataclass
class Panel:
    """One tab with all that stands on it."""

    tab: Tab
    boxes: list[Box] = field(default_factory=list)
    rows: list[Rows] = field(default_factory=list)
    lists: list[PartList] = field(default_factory=list)
    private: bool = False

    @property
    def count(self) -> int:
        return sum(len(rows.present) for rows in self.rows) + sum(len(each.told) for each in self.lists)

    @property
    def has_parts(self) -> bool:
        return bool(self.rows or self.lists)


def panels_of(forms: EntityForms, *, adding: bool) -> list[Panel]:
    """Return the tabs of the page; the private one only where there is a form for it."""
    panels = [_panel(forms, tab, adding=adding) for tab in forms.tabs]
    if forms.annex is not None:
        boxes = list(forms.annex.boxes())
        panels.append(Panel(Tab("annex", "Annex"), boxes, private=True))
    return panels


def _panel(forms: EntityForms, tab: Tab, *, adding: bool) -> Panel:
    sheets = () if adding else shown(tab.lists, see_annex=forms.sees_annex)
    lists = [list_of(forms.entity, sheet) for sheet in sheets]
    return Panel(
        tab, list(boxes_of(forms.main, tab.fields)), [forms.rows[s.collection] for s in tab.rows], lists
    )


def shown(sheets: tuple[Sheet, ...], *, see_annex: bool) -> tuple[Sheet, ...]:
    """Leave out what only the Annex has, for those who may not see it: not even its number is told."""
    return tuple(sheet for sheet in sheets if see_annex or not sheet.private)


def tell(entity: Entity, sheet: Sheet) -> Iterator[Told]:
    """Yield the rows in words; they have been furnished with their terms."""
    for row in rows_of(entity, sheet):
        yield Told(row.pid, sheet.telling(row), row)


@dataclass(frozen=True)
class Choice:
    """An act at hand: its verb, its button, and what its note is for (empty: it takes none)."""

    verb: str
    label: str
    note: str = ""
    required: bool = False
    grave: bool = False


SEND = Choice("send", "Send to review", "Note for the reviewer (not public)")
RETURN = Choice("return", "Return to work", "What is wanted before it can be approved", required=True)
APPROVE = Choice("approve", "Approve", "Note (not public)")
PUBLISH = Choice("publish", "Publish", "Note (not public)")
APPROVE_AND_PUBLISH = Choice("approve-and-publish", "Approve and publish", "Note (not public)")
WITHDRAW = Choice("withdraw", "Withdraw", "Reason, shown to the public", required=True, grave=True)


def acts_for(entity: Entity, user: Any) -> list[Choice]:
    """Return the acts that fit the state and that this person may do; the actions themselves check again."""
    if entity.publication == "merged" or not entity.head:
        return []
    approved = entity.draft == "approved" and entity.approved == entity.head
    published_so = approved and entity.is_published and not _is_newer(entity)
    fitting = [
        (SEND, "send_entity", entity.draft == "in work"),
        (APPROVE_AND_PUBLISH, "publish_entity", not approved),
        (PUBLISH, "publish_entity", approved and not published_so),
        (APPROVE, "approve_entity", not approved),
        (RETURN, "approve_entity", entity.draft != "in work"),
        (WITHDRAW, "withdraw_entity", entity.is_published),
    ]
    return [act for act, right, fits in fitting if fits and user.has_perm(f"catalog.{right}")]


def _is_newer(entity: Entity) -> bool:
    """Tell whether the approved revision has not been published yet."""
    published = entity.editions.exclude(revision=None).values_list("revision", flat=True).first()
    return published != entity.approved
