"""What changed between two states of a record, in plain words: draft and edition, or two editions.

Parts are matched by their id. Names inside references are left aside: they are the other entity's own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.translation import gettext as _

from catalog.pages.labels import field_label, part_label, sentence
from catalog.pages.saying import Saying
from catalog.pages.vocabulary import Vocabulary
from catalog.pages.word_diff import Segment, segments
from catalog.record.document import Document, Part
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record
from catalog.record.tombstone import Tombstone

LENT = frozenset({"name", "names", "dates"})
"""What publishing puts into a reference from the other entity's edition."""
REF_KEYS = LENT | {"ark", "kind"}

Plain = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """One difference: where, what happened, both values in words; `segments` where texts differ by words."""

    where: str
    kind: Literal["changed", "added", "removed", "moved", "whole"]
    old: str = ""
    new: str = ""
    segments: tuple[Segment, ...] = ()

    @property
    def text(self) -> str:
        """The change as one line of plain text."""
        said = {"where": self.where, "old": self.old, "new": self.new}
        lines = {
            "changed": _("%(where)s: “%(old)s” → “%(new)s”"),
            "added": _("%(where)s: added: %(new)s"),
            "removed": _("%(where)s: removed: %(old)s"),
            "moved": _("%(where)s: put in another order: %(new)s"),
            "whole": "%(new)s",
        }
        return lines[self.kind] % said


def describe_changes(
    old: Plain, new: Plain, vocabulary: Vocabulary | None = None, language: str = "en"
) -> list[Change]:
    """Return the differences in the order of the record's fields; none if and only if both say the same."""
    names = {ark: name for plain in (old, new) for ark, name in _names(plain)}
    before, after = read_record(_without_names(old)), read_record(_without_names(new))
    saying = Saying(vocabulary or Vocabulary({}), language, names)
    if isinstance(before, Tombstone) or isinstance(after, Tombstone):
        return _tombstones(before, after)
    if type(before) is not type(after):
        return [Change("", "whole", new=_("This is a record of another kind."))]
    return list(_documents(before, after, "", saying))


def _is_ref(value: Any) -> bool:
    return isinstance(value, dict) and "ark" in value and value.keys() <= REF_KEYS


def _names(value: Any) -> Iterator[tuple[str, str]]:
    if _is_ref(value):
        if value.get("name"):
            yield value["ark"], value["name"]
        return
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _names(each)


def _without_names(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_names(each) for each in value]
    if not isinstance(value, dict):
        return value
    if _is_ref(value):
        return {key: each for key, each in value.items() if key not in LENT}
    return {key: _without_names(each) for key, each in value.items()}


def _tombstones(before: EntityRecord | Tombstone, after: EntityRecord | Tombstone) -> list[Change]:
    if before == after:
        return []
    if isinstance(after, Tombstone):
        merged = _("The record was merged into another one.")
        said = _("The record was withdrawn: %(reason)s") % {"reason": after.reason or _("no reason stated")}
        return [Change("", "whole", new=merged if after.merged_into else said)]
    return [Change("", "whole", new=_("The record was published again."))]


def _documents(before: Document, after: Document, where: str, saying: Saying) -> Iterator[Change]:
    for name, info in type(after).model_fields.items():
        old, new = getattr(before, name), getattr(after, name)
        if old == new:
            continue
        if _are_parts(old) or _are_parts(new):
            yield from _parts(name, old, new, where, saying)
        else:
            place = f"{where}: {field_label(name)}" if where else sentence(field_label(name))
            yield _changed(place, saying.value(old, info, name), saying.value(new, info, name))


def _are_parts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], Part)


def _changed(where: str, old: str, new: str) -> Change:
    return Change(where, "changed", old, new, segments(old, new))


def _parts(name: str, old: list[Part], new: list[Part], where: str, saying: Saying) -> Iterator[Change]:
    label = part_label(name)
    before, after = {part.id: part for part in old}, {part.id: part for part in new}
    here = f"{where}, {label}" if where else label
    for number, part in enumerate(new, 1):
        place = _place(here, number, part, new, saying)
        if part.id not in before:
            yield Change(place, "added", new=saying.document(part))
        elif before[part.id] != part:
            yield from _documents(before[part.id], part, place, saying)
    for number, part in enumerate(old, 1):
        if part.id not in after:
            yield Change(_place(here, number, part, old, saying), "removed", old=saying.document(part))
    yield from _order(here, old, new, saying)


def _place(here: str, number: int, part: Part, among: Sequence[Part], saying: Saying) -> str:
    """Return “Provenance 2 (RR Auction)”; the number only where there are several."""
    counted = f"{here} {number}" if len(among) > 1 else here
    known = saying.name_of(part)
    return f"{counted} ({known})" if known else counted


def _order(here: str, old: list[Part], new: list[Part], saying: Saying) -> Iterator[Change]:
    ids = {part.id for part in old} & {part.id for part in new}
    before, after = ([part for part in parts if part.id in ids] for parts in (old, new))
    if [part.id for part in before] != [part.id for part in after]:
        yield Change(here, "moved", _listed(before, saying), _listed(after, saying))


def _listed(parts: list[Part], saying: Saying) -> str:
    return ", ".join(saying.name_of(part) or part.id for part in parts)
