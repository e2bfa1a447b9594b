"""The head of a finding aid (ISAD(G) 3.1 to 3.4): what the record says, else what its pieces add up to."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalog.pages.activities import ADDRESSEES, MAKING, first_of
from catalog.pages.context import Context
from catalog.pages.dates import is_stated, years_of
from catalog.pages.item import ItemPage
from catalog.pages.languages import language_name
from catalog.pages.lent import called
from catalog.public.reader import Reader
from catalog.publishing.reading import current_editions
from catalog.record.document import DateValue
from catalog.record.entity import EntityRecord
from catalog.record.item import ItemRecord
from catalog.search import SearchRequest, SearchResult, search
from catalog.search.beneath import Beneath

CREATING = ("gathered", *MAKING, "typed", "dictated")
MOST_CREATORS = 6


@dataclass(frozen=True)
class Entry:
    """One line of the head; `is_counted`: computed from the pieces, since the record does not say it."""

    label: str
    value: str
    is_counted: bool = False


def head_of(
    record: ItemRecord, context: Context, page: ItemPage, tree: Beneath, reader: Reader
) -> list[Entry]:
    """Return the lines that have something to say, in the order of the standard."""
    pieces = search(SearchRequest(filters={"collection": (record.ark,)}, size=1)) if tree.entries else None
    spoken = context.record if isinstance(context.record, ItemRecord) else record
    every = (
        Entry(_("Reference code"), record.reference_code),
        Entry(_("Level"), context.label("level", record.level)),
        _creator(spoken, pieces, reader),
        _dates(spoken, context, tree),
        _extent(page, tree),
        _languages(record, pieces),
        *_access(spoken, page),
    )
    return [each for each in every if each.value]


def _creator(record: ItemRecord, pieces: SearchResult | None, reader: Reader) -> Entry:
    named = [
        each.agent.ref.name if each.agent.ref else each.agent.observed
        for activity in record.activities
        if activity.type in CREATING
        for each in activity.participants
        if each.role not in ADDRESSEES
    ]
    if found := list(dict.fromkeys(filter(None, named))):
        return Entry(_("Creator"), "; ".join(found))
    writers = pieces.facets.get("writer", ()) if pieces else ()
    known = current_editions([each.value for each in writers[:MOST_CREATORS]])
    documents = (known[each.value].document for each in writers if each.value in known)
    names = [called(each, reader.language) for each in documents if isinstance(each, EntityRecord)]
    return Entry(_("Creator"), "; ".join(names), is_counted=True)


def _dates(record: ItemRecord, context: Context, tree: Beneath) -> Entry:
    own = first_of(record.activities, CREATING)
    if own and is_stated(own.date):
        return Entry(_("Dates"), context.date(own.date).text)
    dated = [DateValue.model_validate(dict(each.hit.date)) for each in tree.entries if each.hit.date]
    years = [year for date in dated for year in years_of(date) if year is not None]
    span = f"{min(years)}–{max(years)}" if years else ""
    return Entry(_("Dates"), span if len(set(years)) > 1 else span.partition("–")[0], is_counted=True)


def _extent(page: ItemPage, tree: Beneath) -> Entry:
    own = [fact for fact in page.facts if fact.label in {_("Extent"), _("Extent and support")}]
    if own:
        return Entry(_("Extent"), ", ".join(value.text for fact in own for value in fact.values))
    count = sum(1 for each in tree.entries if each.hit.level == "item")
    if tree.left_out or not count:
        return Entry(_("Extent"), "")  # what is not listed here cannot be counted here
    return Entry(_("Extent"), ngettext("%(n)d piece", "%(n)d pieces", count) % {"n": count}, is_counted=True)


def _languages(record: ItemRecord, pieces: SearchResult | None) -> Entry:
    codes = record.languages or [each.value for each in (pieces.facets.get("language", ()) if pieces else ())]
    names = ", ".join(map(language_name, codes))
    return Entry(_("Language"), names, is_counted=not record.languages)


def _access(record: ItemRecord, page: ItemPage) -> tuple[Entry, ...]:
    access = page.access
    rights = ". ".join(filter(None, (access.rights, access.rights_statement)))
    return (
        Entry(_("Access"), access.conditions),
        Entry(_("Rights"), rights),
        Entry(_("Rights in this description"), access.description_rights),
        Entry(_("Repository"), record.repository.name if record.repository else ""),
    )
