"""Who and what an item names: people with all their roles, places, events, sister items."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.pages.context import Context
from catalog.pages.marks import Said, doubt_of, say_ref
from catalog.record.document import Link, Ref
from catalog.record.item import ItemRecord


@dataclass(frozen=True)
class Named:
    """Somebody or something with the roles it has here; `other_names` in whatever script."""

    who: Said
    roles: tuple[str, ...]
    dates: str = ""
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True)
class RelationLine:
    """One relation to another entity."""

    id: str
    label: str
    target: Said
    date: Said
    note: str
    sources: tuple[int, ...]


Mention = tuple[Ref, str]


def people_of(record: ItemRecord, context: Context) -> tuple[Named, ...]:
    return _gathered(_agents(record, context))


def places_of(record: ItemRecord, context: Context) -> tuple[Named, ...]:
    return _gathered(_places(record, context))


def relations_of(context: Context, kinds: tuple[str, ...] = ()) -> tuple[RelationLine, ...]:
    """Return the relations to entities of these kinds, or all."""
    found = []
    for each in context.record.relations:
        if kinds and each.target.kind not in kinds:
            continue
        said = say_ref(each.target)
        target = Said(said.text, said.address, doubts=doubt_of(each.certainty), key=each.id)
        stated = each.date.edtf or each.date.as_written
        date = context.date(each.date, part=each.id) if stated else Said("")
        label = context.label("relation", each.type)
        found.append(RelationLine(each.id, label, target, date, each.note, context.sources.of("", each.id)))
    return tuple(found)


def _gathered(mentions: Iterator[Mention]) -> tuple[Named, ...]:
    roles: dict[str, list[str]] = {}
    refs: dict[str, Ref] = {}
    for ref, role in mentions:
        refs.setdefault(ref.ark, ref)
        kept = roles.setdefault(ref.ark, [])
        if role and role not in kept:
            kept.append(role)
    return tuple(
        Named(say_ref(ref), tuple(roles[ark]), ref.dates, tuple(ref.names))
        for ark, ref in refs.items()
        if ref.name
    )


def _links(*pairs: tuple[Link, str]) -> Iterator[Mention]:
    return ((link.ref, role) for link, role in pairs if link.ref)


def _agents(record: ItemRecord, context: Context) -> Iterator[Mention]:
    for activity in record.activities:
        for each in activity.participants:
            yield from _links((each.agent, context.label("role", each.role)))
    owned = ((record.body_writer, _("wrote it")), (record.signature_by, _("signed it")))
    known = {each.agent.ref.ark for act in record.activities for each in act.participants if each.agent.ref}
    yield from ((ref, role) for ref, role in owned if ref and ref.ark not in known)
    yield from (
        (each.target, context.label("relation", each.type))
        for each in record.relations
        if each.target.kind == "agent"
    )
    yield from _later_hands(record)
    if record.repository:
        yield record.repository, _("repository")


def _later_hands(record: ItemRecord) -> Iterator[Mention]:
    """Yield those through whose hands it passed since."""
    for step in record.provenance:
        yield from _links((step.party, _("in the provenance")))
        if step.through:
            yield step.through, _("in the provenance")
    for mark in record.marks:
        yield from _links((mark.by, _("left a mark on it")))
    for offer in record.offers:
        yield from _links((offer.house, _("offered it for sale")))
    for opinion in record.authentications:
        yield from _links((opinion.examiner, _("examiner")), (opinion.issuer, _("issuer of an opinion")))


def _places(record: ItemRecord, context: Context) -> Iterator[Mention]:
    for activity in record.activities:
        yield from _links((activity.place, context.label("activity", activity.type)))
    for step in record.provenance:
        yield from _links((step.place, _("in the provenance")))
    for mark in record.marks:
        yield from _links((mark.place, context.label("mark-kind", mark.kind)))
    for offer in record.offers:
        yield from _links((offer.place, _("offered for sale there")))
    yield from (
        (each.target, context.label("relation", each.type))
        for each in record.relations
        if each.target.kind == "place"
    )
