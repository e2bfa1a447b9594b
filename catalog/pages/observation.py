"""How sources describe the piece, side by side: a column for each, a row for each property named.

Whether they agree is said in words; what the house concludes from them stands elsewhere on the page.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalog.pages.context import Context
from catalog.pages.dates import is_stated
from catalog.pages.languages import language_name
from catalog.pages.marks import Said, say_ref
from catalog.record.document import DateValue, Link
from catalog.record.item import ItemRecord
from catalog.record.parts.observation import Observation
from catalog.values.dates import DateError, parse_edtf
from catalog.values.folding import fold_key

ROWS = {
    "title_as_printed": gettext_lazy("Title"),
    "kind_as_printed": gettext_lazy("Kind, as printed"),
    "writer": gettext_lazy("Writer"),
    "recipient": gettext_lazy("Recipient"),
    "date": gettext_lazy("Date"),
    "place": gettext_lazy("Written at"),
    "destination": gettext_lazy("Sent to"),
    "languages": gettext_lazy("Language"),
    "extent_as_given": gettext_lazy("Extent"),
    "dimensions_as_given": gettext_lazy("Size"),
    "book_format": gettext_lazy("Format"),
    "condition": gettext_lazy("Condition"),
    "excerpt": gettext_lazy("Text it quotes"),
}
"""The properties that are compared, in the order of the table."""

OWN_WORDS = frozenset({"title_as_printed", "condition", "excerpt"})
"""Properties that nobody words alike: that the words differ does not say that the sources disagree."""


@dataclass(frozen=True)
class Column:
    """One source; `link` says in words whether it means this piece, `reason` why that is thought."""

    id: str
    source: Said
    locator: str
    link: str
    is_doubted: bool
    reason: str
    statement: str
    note: str


@dataclass(frozen=True)
class Cell:
    """What one source says of one property; `said` is empty where it says nothing."""

    source: str
    said: Said
    is_quoted: bool


@dataclass(frozen=True)
class Row:
    """One property across the sources, with a word on how they stand to each other."""

    label: str
    verdict: str
    is_open: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Comparison:
    """The whole table; false where no source describes the piece."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def __bool__(self) -> bool:
        return bool(self.columns)

    @property
    def stated(self) -> tuple[Column, ...]:
        """The sources whose description is on record word for word, or that bear a remark."""
        return tuple(column for column in self.columns if column.statement or column.note)


def comparison_of(record: ItemRecord, context: Context) -> Comparison:
    columns = tuple(_column(each) for each in record.observations)
    rows = (_row(name, record.observations, columns, context) for name in ROWS)
    return Comparison(columns, tuple(row for row in rows if any(cell.said for cell in row.cells)))


def _column(observation: Observation) -> Column:
    links = {
        "is": _("describes this piece"),
        "part of": _("describes a whole of which this is a part"),
        "possibly": _("describes what is possibly this piece"),
    }
    return Column(
        id=observation.id,
        source=say_ref(observation.source),
        locator=observation.locator,
        link=links[observation.link],
        is_doubted=observation.link == "possibly",
        reason=observation.reason or (_("No reason is on record.") if observation.link == "possibly" else ""),
        statement=observation.statement,
        note=observation.note,
    )


def _row(name: str, observations: list[Observation], columns: tuple[Column, ...], context: Context) -> Row:
    cells = tuple(
        Cell(column.source.text, _said(each, name, context), name in OWN_WORDS)
        for each, column in zip(observations, columns, strict=True)
    )
    values = [getattr(each, name) for each in observations]
    verdict, is_open = _verdict([_meaning(*each) for each in zip(values, cells, strict=True)], name)
    return Row(str(ROWS[name]), verdict, is_open, cells)


def _said(observation: Observation, name: str, context: Context) -> Said:
    value = getattr(observation, name)
    if isinstance(value, DateValue):
        return context.date(value, name, observation.id) if is_stated(value) else Said("")
    if isinstance(value, Link):
        return context.link(value, name, observation.id)
    words = ", ".join(map(language_name, value)) if isinstance(value, list) else value
    return context.text(words, name, observation.id)


@dataclass(frozen=True)
class Meaning:
    """What a source means: the entity or the day, where that is known, and every way in which it may read."""

    known: str
    readings: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.known or self.readings)


def _meaning(value: Any, cell: Cell) -> Meaning:
    """Return what two sources must share to say the same; empty where nothing is said."""
    known, words = "", [cell.said.text]
    if isinstance(value, list):
        known = " ".join(sorted(value))
    elif isinstance(value, DateValue):
        known, words = value.edtf, [value.as_written, cell.said.text]
    elif isinstance(value, Link):
        ref = value.ref
        known = ref.ark if ref else ""
        words = [value.observed, *((ref.name, *ref.names) if ref else ())]
    return Meaning(known, frozenset(filter(None, map(fold_key, words))))


def _kept_apart(meanings: list[Meaning]) -> list[Meaning]:
    """Return the meanings that differ, with all that read alike put together; two known ones never are."""
    found: list[Meaning] = []
    for each in sorted(meanings, key=lambda meaning: not meaning.known):
        alike = next((other for other in found if _agree(each, other)), None)
        if alike is None:
            found.append(each)
        else:
            found[found.index(alike)] = Meaning(alike.known, alike.readings | each.readings)
    return found


def _agree(one: Meaning, other: Meaning) -> bool:
    if one.known and other.known:
        return one.known == other.known
    return not one.readings.isdisjoint(other.readings)


def _verdict(meanings: list[Meaning], name: str) -> tuple[str, bool]:
    """Return how the sources stand to each other, and whether that leaves a question."""
    stated = [each for each in meanings if each]
    if len(meanings) < 2 or not stated:
        return "", False
    if len(stated) == 1:
        return _("only one says it"), False
    if len(differing := _kept_apart(stated)) > 1:
        return _difference(differing, name)
    if len(stated) < len(meanings):
        return _("those that say it agree"), False
    return _("all agree"), False


def _difference(differing: list[Meaning], name: str) -> tuple[str, bool]:
    if name in OWN_WORDS:
        return _("each in its own words"), False
    if name == "date" and _narrows({each.known for each in differing}):
        return _("they agree, one more exactly"), False
    return _("they differ"), True


def _narrows(dates: set[str]) -> bool:
    """Tell whether one of the dates lies within all the others."""
    try:
        read = [parse_edtf(each) for each in dates]
    except DateError:
        return False  # some are only known as the source writes them
    spans = [(each.earliest, each.latest) for each in read]
    bounds = [(first, last) for first, last in spans if first is not None and last is not None]
    return (
        len(bounds) == len(spans)
        and (max(first for first, __ in bounds), min(last for __, last in bounds)) in bounds
    )
