"""What a reader may speak of on a page: facts, parts, open questions, each with what it says now."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.pages.labels import PARTS, field_label, part_label, sentence
from catalog.pages.saying import Saying
from catalog.record.document import Document, Part
from catalog.record.entity import EntityRecord, walk_parts
from catalog.record.properties import FRAME

LONGEST = 140
"""Letters of a value beside its name in a list; the page itself has it whole."""


@dataclass(frozen=True)
class Target:
    """One thing to speak of; `part` and `field` are as in citations and claims, `value` is what it says."""

    part: str
    field: str
    label: str
    value: str = ""

    @property
    def key(self) -> str:
        return f"{self.part}|{self.field}"

    @property
    def words(self) -> str:
        """The label with the beginning of the value."""
        short = self.value if len(self.value) <= LONGEST else f"{self.value[: LONGEST - 1].rstrip()}…"
        return _("%(label)s: %(value)s") % {"label": self.label, "value": short} if short else self.label


@dataclass(frozen=True)
class TargetGroup:
    """Things to speak of that stand together."""

    title: str
    targets: tuple[Target, ...]


def targets_of(record: EntityRecord, saying: Saying) -> list[TargetGroup]:
    """Return everything on the page that can be spoken of; what is not stated is not in the list."""
    facts = tuple(_facts(record, saying))
    groups = [TargetGroup(_("Facts"), facts)]
    for name in type(record).model_fields:
        parts = getattr(record, name)
        if name not in FRAME and isinstance(parts, list) and parts and isinstance(parts[0], Part):
            said = tuple(_part(each, name, saying) for each in parts)
            groups.append(TargetGroup(sentence(part_label(name)), said))
    groups.append(TargetGroup(_("Questions that sources speak of"), tuple(_questions(record, facts))))
    return [group for group in groups if group.targets]


def target_of(record: EntityRecord, part: str, field: str, saying: Saying) -> Target | None:
    """Return the thing of that address with what it says; None where the record has no such thing."""
    holder = _holder(record, part)
    if holder is None:
        return None
    within = saying.name_of(holder) if isinstance(holder, Part) else ""
    if not field:
        return _part(holder, _collection(record, part), saying) if isinstance(holder, Part) else None
    fields = type(holder).model_fields
    spoken = any((claim.part, claim.field) == (part, field) for claim in record.claims)
    if field not in fields and not spoken:
        return None
    is_column = field in fields and not (holder is record and field in PARTS)
    said = saying.value(getattr(holder, field), fields[field], field) if is_column else ""
    label = sentence(part_label(field) if field in PARTS and not part else field_label(field))
    return Target(part, field, f"{label} ({within})" if within else label, said)


def _holder(record: EntityRecord, part: str) -> Document | None:
    if not part:
        return record
    return next((each for each in walk_parts(record) if each.id == part), None)


def _collection(record: EntityRecord, part: str) -> str:
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, list) and any(isinstance(each, Part) and each.id == part for each in value):
            return name
    return ""


def _facts(record: EntityRecord, saying: Saying) -> Iterator[Target]:
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        is_parts = isinstance(value, list) and bool(value) and isinstance(value[0], Part)
        if name not in FRAME and not is_parts and value != info.get_default(call_default_factory=True):
            yield Target("", name, sentence(field_label(name)), saying.value(value, info, name))


def _part(part: Part, collection: str, saying: Saying) -> Target:
    return Target(part.id, "", sentence(part_label(collection)), saying.name_of(part))


def _questions(record: EntityRecord, facts: tuple[Target, ...]) -> Iterator[Target]:
    """Yield what claims speak of and no column holds."""
    known = {each.field for each in facts}
    asked = dict.fromkeys(claim.field for claim in record.claims if not claim.part)
    yield from (Target("", name, sentence(field_label(name))) for name in asked if name not in known)
