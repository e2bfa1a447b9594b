"""What a citation takes from a Record: title, who wrote to whom, when, where it is kept. Pure.

Sources are works of their own and are cited as such: see `works`.
"""

from dataclasses import dataclass

from catalog.record.authority import life_years
from catalog.record.document import DateValue, Link
from catalog.record.entity import EntityRecord, NamedRecord
from catalog.record.essay import EssayRecord
from catalog.record.item import ItemRecord

MAKING = ("written", "drawn", "printed", "created", "published", "signed")
WRITERS = frozenset({"writer", "author", "sender", "signer", "artist"})
ADDRESSEES = frozenset({"addressee", "recipient"})


@dataclass(frozen=True)
class Citation:
    """The facts of one citation, in the words of the Record, `date` in EDTF; empty where it does not know."""

    title: str
    authors: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    date: str = ""
    place: str = ""
    repository: str = ""
    reference_code: str = ""
    translators: tuple[str, ...] = ()
    language: str = ""
    further_titles: tuple[str, ...] = ()
    """The title in other languages."""

    @property
    def is_letter(self) -> bool:
        return bool(self.addressees)

    @property
    def kept(self) -> str:
        return ", ".join(filter(None, (self.repository, self.reference_code)))


def link_name(link: Link) -> str:
    """Return who or what a link means: the identified name, else what the source calls it."""
    return (link.ref.name if link.ref else "") or link.observed


def cited_name(link: Link) -> str:
    """Return the name with the marks of both doubts: [Büyükada] was supplied, “Rivera (?)” is uncertain."""
    name = link_name(link)
    name = f"[{name}]" if link.supplied and name else name
    return f"{name} (?)" if link.uncertain and name else name


def _people(record: EntityRecord, roles: frozenset[str]) -> tuple[str, ...]:
    names = [
        cited_name(participant.agent)
        for activity in record.activities
        for participant in activity.participants
        if participant.role in roles
    ]
    return tuple(dict.fromkeys(filter(None, names)))


def making_date(record: EntityRecord) -> DateValue:
    """Return the date of writing, or of what comes nearest to it."""
    dates = {activity.type: activity.date for activity in reversed(record.activities) if activity.date.edtf}
    return next((dates[each] for each in MAKING if each in dates), DateValue())


def _making_place(record: EntityRecord) -> str:
    places = {activity.type: cited_name(activity.place) for activity in reversed(record.activities)}
    return next(filter(None, (places.get(each, "") for each in MAKING)), "")


def _of_item(record: ItemRecord) -> Citation:
    return Citation(
        title=record.title,
        authors=_people(record, WRITERS),
        addressees=_people(record, ADDRESSEES),
        date=making_date(record).edtf,
        place=_making_place(record),
        repository=record.repository.name if record.repository else "",
        reference_code=record.reference_code,
        further_titles=further_titles(record),
    )


def further_titles(record: EntityRecord) -> tuple[str, ...]:
    """Return the title of the entity in the other languages in which the Record gives it."""
    return tuple(each.text for each in record.parallels if not each.part and each.field == "title")


def _of_essay(record: EssayRecord) -> Citation:
    def made(*roles: str) -> tuple[str, ...]:
        return tuple(filter(None, (cited_name(e.agent) for e in record.contributors if e.role in roles)))

    return Citation(
        title=": ".join(filter(None, (record.title, record.subtitle))),
        authors=made("", "author"),
        translators=made("translator"),
        date=making_date(record).edtf,
        language=record.description_language,
        further_titles=further_titles(record),
    )


def citation_of(record: EntityRecord) -> Citation:
    """Return the facts by which a Record of any kind is cited."""
    if isinstance(record, ItemRecord):
        return _of_item(record)
    if isinstance(record, EssayRecord):
        return _of_essay(record)
    if isinstance(record, NamedRecord):
        years = life_years(record)
        name = record.preferred_name.text
        return Citation(f"{name} ({years})" if years else name)
    return Citation(record.ark)
