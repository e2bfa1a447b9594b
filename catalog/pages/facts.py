"""The fact strip of an item: kind, hand and signature, where from, to whom, when, language, size, extent."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalog.pages.activities import ADDRESSEES, ARRIVING, MAKING, first_of
from catalog.pages.context import Context
from catalog.pages.labels import sentence
from catalog.pages.languages import language_name
from catalog.pages.marks import Said
from catalog.record.item import ItemRecord
from catalog.record.parts.extent import Dimension


@dataclass(frozen=True)
class TradeCode:
    """What the trade prints (“ALS”), what it stands for and what it claims."""

    printed: str
    expansion: str
    meaning: str
    source: str


@dataclass(frozen=True)
class Fact:
    """One entry of the strip: a label and its values."""

    label: str
    values: tuple[Said, ...]
    note: str = ""
    note_word: str = ""
    code: TradeCode | None = None


def facts_of(record: ItemRecord, context: Context) -> tuple[Fact, ...]:
    found = (
        _kind(record, context),
        _hand(record, context),
        *_written(record, context),
        _addressees(record, context),
        _languages(record, context),
        _size(record, context),
        _extent(record, context),
    )
    return tuple(fact for fact in found if fact and (fact.values or fact.code))


def _said(*values: Said) -> tuple[Said, ...]:
    return tuple(value for value in values if value)


def _kind(record: ItemRecord, context: Context) -> Fact:
    kind = context.term("document-kind", record.document_kind, "document_kind")
    said = Said(sentence(kind.text), key=kind.key, meaning=kind.meaning).cited(kind.sources, kind.chip)
    return Fact(_("Kind"), _said(said), code=trade_code(record, context))


def trade_code(record: ItemRecord, context: Context) -> TradeCode | None:
    """Return the code as printed with its expansion; without a term only what was printed."""
    if not record.kind_as_printed:
        return None
    word = context.vocabulary.of_trade_code(record.kind_as_printed)
    if word is None:
        return TradeCode(record.kind_as_printed, "", "", "")
    return TradeCode(record.kind_as_printed, word.in_language(context.language), word.definition, word.source)


def _hand(record: ItemRecord, context: Context) -> Fact:
    body = _by(
        _("Body"),
        context.term("hand", record.body_hand, "body_hand"),
        context.ref(record.body_writer, "body_writer"),
    )
    signature = context.term("signature", record.signature, "signature")
    title = _("Signature “%(name)s”") % {"name": record.signed_as} if record.signed_as else _("Signature")
    signed = _by(title, signature, context.ref(record.signature_by, "signature_by"))
    return Fact(_("Hand and signature"), _said(*body, *signed), record.hand_reason, _("why we read it so"))


def _by(title: str, how: Said, who: Said) -> tuple[Said, ...]:
    """Return “Body: autograph” and whose it is; nothing where neither is stated."""
    if not how and not who:
        return ()
    if not who:
        return (Said(f"{title}: {how.text}", key=how.key, meaning=how.meaning).cited(how.sources, how.chip),)
    front = f"{title}: {how.text}," if how else f"{title}:"
    return (
        Said(who.text, who.address, beside="", key=who.key, before=front).cited(
            tuple(sorted({*how.sources, *who.sources})), how.chip or who.chip
        ),
    )


def _written(record: ItemRecord, context: Context) -> Iterator[Fact]:
    activity = first_of(record.activities, MAKING)
    if activity is None:
        return
    label = sentence(context.label("activity", activity.type))
    yield Fact(label, (context.date(activity.date, part=activity.id),), activity.note, _("a remark"))
    place = context.link(activity.place, "place", activity.id)
    if place:
        yield Fact(_("Sent from") if first_of(record.activities, ARRIVING) else _("Place"), (place,))


def _addressees(record: ItemRecord, context: Context) -> Fact:
    people = [
        context.link(each.agent, "agent", each.id)
        for activity in record.activities
        for each in activity.participants
        if each.role in ADDRESSEES
    ]
    places = [
        context.link(activity.place, "place", activity.id)
        for activity in record.activities
        if activity.type in ARRIVING
    ]
    unique = {said.text: said for said in (*people, *places) if said}
    return Fact(_("To"), tuple(unique.values()))


def _languages(record: ItemRecord, context: Context) -> Fact:
    names = ", ".join(map(language_name, record.languages))
    return Fact(_("Language"), _said(context.text(names, "languages")))


def _size(record: ItemRecord, context: Context) -> Fact:
    sizes = [_dimension(each, context) for each in record.dimensions]
    if record.book_format:
        sizes.append(context.text(record.book_format, "book_format"))
    return Fact(_("Size"), tuple(sizes))


def _dimension(dimension: Dimension, context: Context) -> Said:
    what = context.label("measured-thing", dimension.what)
    printed = " ".join(filter(None, (dimension.as_given.replace(" x ", " × "), _unit(dimension))))
    measures = [each for each in (dimension.first_mm, dimension.second_mm, dimension.third_mm) if each]
    beside = f"{' × '.join(map(str, measures))} mm" if measures else ""
    if dimension.unit and not dimension.unit_stated:
        beside = ", ".join(filter(None, (beside, _("the unit is not printed"))))
    text = f"{sentence(what)}: {printed}" if what else printed
    said = Said(text, beside=beside, key=dimension.id)
    return context.marked(said, "", dimension.id)


def _unit(dimension: Dimension) -> str:
    """Return the unit unless the print has it already."""
    stands = dimension.unit in dimension.as_given or any(mark in dimension.as_given for mark in "\"”″'’")
    return "" if dimension.unit_stated and stands else dimension.unit


def _extent(record: ItemRecord, context: Context) -> Fact:
    said = []
    if record.leaves:
        said.append(ngettext("%(n)d leaf", "%(n)d leaves", record.leaves) % {"n": record.leaves})
    if record.sides:
        one = record.sides == "1"
        said.append(_("1 written side") if one else _("%(sides)s written sides") % {"sides": record.sides})
    text = ", ".join(said) or record.extent_as_given
    quoted = _("printed “%(words)s”") % {"words": record.extent_as_given} if record.extent_as_given else ""
    value = Said(text, beside=quoted if said else "", key="extent")
    support = context.text(sentence(record.support), "support")
    label = _("Extent and support") if record.support else _("Extent")
    return Fact(label, _said(context.marked(value, "extent_as_given"), support))
