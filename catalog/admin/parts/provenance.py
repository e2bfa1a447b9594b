"""How provenance events and their private side are edited."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, link_words
from catalog.chain import is_living_person, present_owner
from catalog.models import Agent, ProvenanceAnnex, ProvenanceEvent
from catalog.pages.provenance_questions import questions_of
from catalog.publishing.assemble import assemble
from catalog.record.item import ItemRecord
from catalog.record.parts.provenance import ProvenanceEvent as EventPart

PRESENT_OWNER = "The present owner’s name will be public; write a public label if it is not to be."


def _event(row: ProvenanceEvent) -> str:
    who = row.party_label or link_words(row, "party") or "not named"
    gap = "after a gap" if row.transfer == "gap" else ""
    until = date_words(row.until)
    when = joined(date_words(row.date), f"until {until}" if until else "", by=" ")
    return joined(joined(row.method, who, by=": "), link_words(row, "place"), when, gap, by=" · ")


def as_named(item: Any) -> ItemRecord:
    """Return the Record of an item's draft with the names in its chain; else it carries references alone."""
    record = assemble(item)
    if not isinstance(record, ItemRecord):
        raise TypeError(f"only an item has a chain, not {record.kind}")
    rows = {row.pid: row for row in item.provenance.all()}
    named = [_named(event, rows[event.id]) for event in record.provenance]
    return record.model_copy(update={"provenance": named})


def asked_of(item: Any) -> tuple[str, ...]:
    """Return what is to be asked of the chain; nothing while what was typed elsewhere makes no Record."""
    try:
        record = as_named(item)
    except ValidationError:
        return ()
    return (*questions_of(record), *_remarks(record, item))


def remark_on(event: EventPart) -> str:
    """Return what is to be known of a step that names a private person as the owner of today."""
    is_private = is_living_person(event.party.observed, event.life_dates)
    return PRESENT_OWNER if is_private else ""


def _remarks(record: ItemRecord, item: Any) -> Iterator[str]:
    event = present_owner(record.provenance)
    if event is None:
        return
    number = [each.id for each in record.provenance].index(event.id) + 1
    agent = next(row.party_ref for row in item.provenance.all() if row.pid == event.id)
    if _is_living(agent) if agent else remark_on(event):
        yield f"Step {number} ({event.party.observed}): {PRESENT_OWNER}"


def _is_living(agent: Agent) -> bool:
    is_dead = agent.activities.filter(type__in=("activity/death", "activity/dissolution")).exists()
    return agent.agent_kind != "corporate body" and not is_dead


def _named(event: EventPart, row: ProvenanceEvent) -> EventPart:
    links = {"party": row.party_ref, "place": row.place_ref}  # type: ignore[attr-defined]  # composite columns
    update: dict[str, Any] = {
        name: getattr(event, name).model_copy(update={"ref": None, "observed": str(target)})
        for name, target in links.items()
        if target
    }
    if row.through:
        update |= {"through": None, "through_label": str(row.through)}
    return event.model_copy(update=update)


provenance = Sheet(
    model=ProvenanceEvent,
    collection="provenance",
    title="Provenance",
    one="step",
    fields=(
        "method",
        "party",
        "party_label",
        "life_dates",
        "capacity",
        "through",
        "through_label",
        "place",
        "date",
        "until",
        "transfer",
        "certainty",
        "lot",
        "reference",
        "statement",
        "note",
    ),
    telling=_event,
    annex=ProvenanceAnnex,
    annex_fields=(
        "identity",
        "identity_agent",
        "price_amount",
        "price_currency",
        "price_date",
        "address",
        "note",
    ),
    hint="The chain from the earliest owner on; say where a step does not join the one before it.",
    pages=(("chain", "Paste or print provenance text"),),
    asks=asked_of,
)
