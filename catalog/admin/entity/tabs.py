"""The declaration of a kind's desk: its tabs in the order of work and what stands on each."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.admin.forms.part import Sheet


@dataclass(frozen=True)
class Tab:
    """`fields` and `rows` are saved with the page; each part of `lists` has a small form of its own."""

    slug: str
    title: str
    fields: tuple[str, ...] = ()
    rows: tuple[Sheet, ...] = ()
    lists: tuple[Sheet, ...] = ()

    @property
    def open_lists(self) -> tuple[Sheet, ...]:
        """Those that are no part of the Annex."""
        return tuple(sheet for sheet in self.lists if not sheet.private)


@dataclass(frozen=True)
class Folder:
    """Everything that the desk shows of one kind; `annex_fields` are columns of the entity's private side."""

    kind: str
    one: str
    many: str
    tabs: tuple[Tab, ...]
    annex_fields: tuple[str, ...] = ("note",)

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(name for tab in self.tabs for name in tab.fields)

    @property
    def rows(self) -> Iterator[Sheet]:
        return (sheet for tab in self.tabs for sheet in tab.rows)

    @property
    def lists(self) -> Iterator[Sheet]:
        return (sheet for tab in self.tabs for sheet in tab.lists)

    def list_of(self, collection: str) -> tuple[Tab, Sheet] | None:
        """Return the sheet of a collection that has its own small forms, with its tab."""
        return next(((t, s) for t in self.tabs for s in t.lists if s.collection == collection), None)
