"""Who made, received, owned, offered or judged the piece, with the part of the Record that says so."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from catalog.flags.days import Days, days_of
from catalog.flags.facts import is_somebody
from catalog.record.document import DateValue, Link
from catalog.record.item import ItemRecord
from catalog.record.parts.activity import Activity

MAKING = ("written", "typed", "drawn", "signed", "created", "dictated")
SENDING = ("sent", "issued")
RECEIVING = ("recipient", "addressee")
HANDS = ("writer", "sender", "co-writer", "signer", "co-signer", "scribe", "typist", "artist", "photographer")
SELLING = frozenset({"sale", "auction", "consignment", "offered", "offered-unsold", "offered-withdrawn"})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a role, and the part that names them; a date where the part is dated."""

    link: Link
    role: str
    part: str = ""
    column: str = ""
    date: DateValue = field(default_factory=DateValue)


def making_of(item: ItemRecord) -> Activity | None:
    """Return the activity that dates the piece: the first of writing, typing, drawing …, else of sending."""
    dated = [each for each in item.activities if each.date.edtf]
    for types in (MAKING, SENDING):
        for each in dated:
            if each.type in types:
                return each
    return None


def made_on(item: ItemRecord) -> Days:
    made = making_of(item)
    return days_of(made.date) if made else Days()


def hands_of(item: ItemRecord) -> Iterator[Person]:
    """Yield those by whom something was done on the piece at a date."""
    for activity in item.activities:
        if activity.type in (*MAKING, *SENDING):
            for each in activity.participants:
                if each.role in HANDS and is_somebody(each.agent):
                    yield Person(each.agent, each.role, activity.id, "", activity.date)
    made = making_of(item)
    for column in ("body_writer", "signature_by"):
        ref = getattr(item, column)
        if ref and made:
            yield Person(Link(ref=ref), column, made.id, column, made.date)


def writers_of(item: ItemRecord) -> list[Person]:
    """Return the writers, senders and signers, dated or not, each once."""
    found = [
        Person(each.agent, each.role, activity.id, "", activity.date)
        for activity in item.activities
        for each in activity.participants
        if each.role in HANDS and is_somebody(each.agent)
    ]
    found += [
        Person(Link(ref=ref), column, "", column)
        for column in ("body_writer", "signature_by")
        if (ref := getattr(item, column))
    ]
    return _once(found)


def receivers_of(item: ItemRecord) -> list[Person]:
    return _once(
        Person(each.agent, each.role, activity.id, "", activity.date)
        for activity in item.activities
        for each in activity.participants
        if each.role in RECEIVING and is_somebody(each.agent)
    )


def owners_of(item: ItemRecord) -> list[Person]:
    """Return those who owned or held it, agents of a sale left out."""
    return _once(
        Person(each.party, each.capacity or "owner", each.id, "party", each.date)
        for each in item.provenance
        if is_somebody(each.party) and each.capacity != "agent" and each.method not in SELLING
    )


def interested_in(item: ItemRecord) -> list[Person]:
    """Return those who stood to gain: houses and sellers, consignors, owners."""
    found = [
        Person(each.house, "seller", each.id, "house", each.date)
        for each in item.offers
        if is_somebody(each.house)
    ]
    for each in item.provenance:
        if is_somebody(each.party):
            role = "seller" if each.capacity == "agent" or each.method in SELLING else "owner"
            found.append(Person(each.party, role, each.id, "party", each.date))
    return _once(found)


def _once(people: "Iterator[Person] | list[Person]") -> list[Person]:
    found: dict[tuple[str, str], Person] = {}
    for each in people:
        key = each.link.ref.ark if each.link.ref else each.link.observed
        found.setdefault((key, each.role), each)
    first: dict[str, Person] = {}
    for (key, _), each in found.items():
        first.setdefault(key, each)
    return list(first.values())
