"""What questions may rest on beside a Record: published editions alone, found through the index; bounded.

`PublicEvidence(record)` for an item of the archive, `evidence_of_draft` for a description that was pasted.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from catalog.flags import Life, OtherItem, Twin
from catalog.flags.evidence import today
from catalog.flags.lives import read_life
from catalog.flags.losses import in_order
from catalog.lots import Draft, read_lot
from catalog.publishing import reading
from catalog.publishing.as_of import editions_at
from catalog.publishing.relink import references
from catalog.record.document import Link
from catalog.record.entity import EntityRecord
from catalog.record.event import EventRecord
from catalog.record.item import ItemRecord
from catalog.search.ask import answered
from catalog.search.certificates import items_with_number
from catalog.search.queries import all_of, any_of, one_of
from catalog.search.reader import Reader
from catalog.search.twins import public_twins
from catalog.twins import features_of_record

MOST_EVENTS = 60
MOST_TWINS = 5
STAYS = frozenset({"stay", "journey", "meeting", "trial", "exile"})

Records = dict[str, EntityRecord | None]


class PublicEvidence:
    """Evidence about one item; at an older size of the ledger authorities are as they stood then.

    Who else bears a number and what may be a twin the index knows of today alone: of these only what was
    published at that size counts.
    """

    def __init__(
        self,
        item: ItemRecord,
        *,
        ledger_size: int | None = None,
        lives: Mapping[str, Life] | None = None,
        words: str = "",
    ) -> None:
        self._item, self._size, self._lives, self._words = item, ledger_size, lives or {}, words
        self._known: Records | None = None

    @cached_property
    def on(self) -> date:
        return today()

    def authority(self, ark: str) -> EntityRecord | None:
        """All that the item refers to is read at once, what lies above that one by one."""
        if self._known is None:
            self._known = self._read(references(self._item.plain()))
        if ark not in self._known:
            self._known |= self._read([ark])
        return self._known[ark]

    def _read(self, arks: Iterable[str]) -> Records:
        wanted = list(dict.fromkeys(arks))
        found: Records = dict.fromkeys(wanted)
        found.update(self._published(wanted))
        return found

    def _published(self, arks: list[str]) -> Mapping[str, EntityRecord]:
        if self._size is not None:
            then = editions_at(arks, self._size)
            return {ark: record for ark, each in then.items() if (record := each.record)}
        now = reading.current_editions(arks)
        return {ark: each.document for ark, each in now.items() if isinstance(each.document, EntityRecord)}

    def life_named(self, name: str) -> Life | None:
        return self._lives.get(name) or self._printed.get(name)

    @cached_property
    def _printed(self) -> dict[str, Life]:
        """Lives of people linked to nobody, as the descriptions print them that are kept of the piece."""
        drafts = (read_lot(each.statement) for each in self._item.observations if each.link == "is")
        return {name: life for draft in drafts for name, life in _lives_in(draft, self._item).items()}

    def description(self) -> str:
        """What was quoted as the extract stands in the Record already, and is not asked about twice."""
        kept = (each for each in self._item.observations if each.link == "is" and not each.excerpt)
        return self._words or "\n".join(each.statement for each in kept if each.statement)

    def twins(self) -> Sequence[Twin]:
        found = public_twins(features_of_record(self._item.plain()), MOST_TWINS, but=self._item.ark)
        told = [
            Twin(
                each.ark,
                each.title,
                each.likeness.score,
                each.likeness.link,
                tuple(reason.about for reason in each.likeness.reasons if reason.weight > 0),
            )
            for each in found
        ]
        return self._then(told)

    def items_with_number(self, issuer: Link, number: str) -> Sequence[OtherItem]:
        found = items_with_number(issuer, number)
        return self._then([OtherItem(each.ark, each.title, each.part) for each in found])

    def _then(self, others: "list[Twin] | list[OtherItem]") -> list:  # type: ignore[type-arg]  # of the same
        if self._size is None or not others:
            return others
        there = self._published([each.ark for each in others])
        return [each for each in others if each.ark in there]

    def losses(self, people: Sequence[str], places: Sequence[str]) -> Sequence[EventRecord]:
        arks = answered(lambda reader: _losses(reader, [*people, *places]))
        return in_order(self._events(arks))

    def stays(self, person: str) -> Sequence[EventRecord]:
        arks = answered(lambda reader: _events_naming(reader, person))
        found = (each for each in self._events(arks) if each.event_kind in STAYS)
        return in_order(each for each in found if _took_part(each, person))

    def _events(self, arks: Iterable[str]) -> list[EventRecord]:
        found = self._read(arks).values()
        return [each for each in found if isinstance(each, EventRecord)]


def _losses(reader: Reader, arks: list[str]) -> list[str]:
    return [row["ark"] for row in reader.rows(any_of([one_of("loss", arks)]), MOST_EVENTS)] if arks else []


def _events_naming(reader: Reader, person: str) -> list[str]:
    query = all_of([one_of("refers", [person]), one_of("kind", ["event"])])
    return [row["ark"] for row in reader.rows(query, MOST_EVENTS)]


def _took_part(event: EventRecord, person: str) -> bool:
    """Whether the person was there: named in an act of the event, and not as absent or as its victim."""
    return any(
        each.agent.ref and each.agent.ref.ark == person and each.role not in {"absent", "owner", "victim"}
        for activity in event.activities
        for each in activity.participants
    )


class EvidenceOfText(PublicEvidence):
    """Evidence about a pasted description, whose twins are the answer that is given beside its questions."""

    def twins(self) -> Sequence[Twin]:
        return ()


def evidence_of_draft(draft: Draft, item: ItemRecord) -> PublicEvidence:
    """Return evidence for the Record of a description: life dates are those that it prints of its writer."""
    return EvidenceOfText(item, lives=_lives_in(draft, item), words=draft.text)


def _lives_in(draft: Draft, item: ItemRecord) -> dict[str, Life]:
    writer, life = draft.first("writer"), draft.first("life_dates")
    read = read_life(draft.words(life)) if life else None
    names = {
        each.agent.observed
        for activity in item.activities
        for each in activity.participants
        if each.role in {"writer", "signer", "sender"} and each.agent.observed
    }
    return {name: read for name in names if read and writer and _is(name, writer.value)}


def _is(observed: str, writer: str) -> bool:
    return bool(set(observed.casefold().split()) & set(writer.casefold().replace(",", " ").split()))
