"""RF31 and RF32: provenance on the seller's word alone, and owners who are not named."""

import re
from collections.abc import Iterator

from catalog.flags.evidence import Evidence
from catalog.flags.facts import flag, name_of
from catalog.flags.flag import Flag, Pointer
from catalog.record.item import ItemRecord
from catalog.record.parts.provenance import ProvenanceEvent
from catalog.record.source import SourceRecord

SELLERS = frozenset({"lot-description", "dealer-description", "sale-catalogue"})
_ANONYMOUS = re.compile(
    r"^\s*(?:\w+ ){0,4}?(?:(?:property|from the collection|collection) of (?:a|an) \w+|"
    r"(?:distinguished |important |european |american |private )*private (?:collect(?:ion|or)|owner|seller)|"
    r"collection particulière|collectionneur privé|privatsammlung|privatbesitz|anonymous|anonyme)\b",
    re.IGNORECASE,
)


def single_source(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF31: every step rests on one source, and that is the seller's."""
    steps = {each.id for each in item.provenance}
    if not steps:
        return
    cited = {each.source.ark for each in item.citations if each.part in steps}
    cited |= {each.source.ark for each in item.observations if not cited and each.link == "is"}
    if len(cited) != 1:
        return
    (ark,) = cited
    source = evidence.authority(ark)
    if isinstance(source, SourceRecord) and source.source_kind in SELLERS:
        yield flag(
            item, "RF31", "source.single", "info", "provenance", parts=sorted(steps), others=[Pointer(ark)],
            source={"ark": ark, "kind": "source", "name": source.title},
        )  # fmt: skip


def anonymous(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF32: counted in one question."""
    steps = [each for each in item.provenance if _is_anonymous(each)]
    if steps:
        yield flag(
            item, "RF32", "anonymous", "info", "provenance", parts=[each.id for each in steps],
            count=str(len(steps)), words=_label(steps[0]),
        )  # fmt: skip


def _label(step: ProvenanceEvent) -> str:
    return step.party_label or name_of(step.party)


def _is_anonymous(step: ProvenanceEvent) -> bool:
    """Neither place nor date beside it: with either of them it can be looked into."""
    stated = step.place.ref or step.place.observed or step.date.edtf or step.date.as_written
    return bool(_ANONYMOUS.search(_label(step))) and not step.party.ref and not stated
