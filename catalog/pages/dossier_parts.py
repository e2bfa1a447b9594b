"""What a page of a dossier is made of: cells, tables, pairs. One shape for the screen, paper and PDF."""

from dataclasses import dataclass

Numbers = tuple[int, ...]


@dataclass(frozen=True)
class Cell:
    """One value: `note` stands beneath it in small type, `sources` are numbers of the list at the end."""

    text: str = ""
    note: str = ""
    tone: str = ""
    sources: Numbers = ()
    address: str = ""
    language: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True)
class Table:
    """A table; `widths` are shares of its width, `empty` is said where it has no rows."""

    key: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    empty: str = ""
    lead: str = ""

    @property
    def labelled(self) -> tuple[tuple[tuple[str, Cell], ...], ...]:
        """The rows with the head of its column beside each cell, for narrow pages."""
        return tuple(tuple(zip(self.heads, row, strict=True)) for row in self.rows)


@dataclass(frozen=True)
class Contest:
    """A property on which sources differ: whose, which, and the sides with what each rests on."""

    title: str
    about: str
    exclusive: bool
    sides: tuple[tuple[Cell, ...], ...]


def plain(cell: Cell) -> dict[str, object]:
    """Return the cell for the typesetter."""
    return {
        "text": cell.text,
        "note": cell.note,
        "tone": cell.tone,
        "sources": list(cell.sources),
        "address": cell.address,
        "language": cell.language,
    }
