"""The numbered list of sources: who is quoted where, and which numbers stand beside which value."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.pages.addresses import page_address
from catalog.pages.labels import field_label
from catalog.record.document import Ref
from catalog.record.entity import EntityRecord
from catalog.record.item import ItemRecord
from catalog.record.parts.claim import Citation

SPEAKING_FOR = frozenset({"preferred", "compatible"})


@dataclass(frozen=True)
class Use:
    """One passage of a source, and what it is quoted for."""

    about: str
    locator: str
    quotation: str
    note: str


@dataclass(frozen=True)
class SourceLine:
    """A source with its number; `address` may be empty; `also` is what it bears out unquoted."""

    number: int
    name: str
    address: str
    uses: tuple[Use, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sources:
    """The list, and the numbers by (part, field)."""

    lines: tuple[SourceLine, ...]
    by_ark: dict[str, int]
    by_place: dict[tuple[str, str], tuple[int, ...]]

    def of(self, field: str, part: str = "") -> tuple[int, ...]:
        return self.by_place.get((part, field), ())

    def number(self, ref: Ref | None) -> tuple[int, ...]:
        return (self.by_ark[ref.ark],) if ref else ()


def refs_of(record: EntityRecord) -> Iterator[Ref]:
    """Yield every source that the Record leans on, in the order in which it is met."""
    yield from (citation.source for citation in record.citations)
    yield from (claim.source for claim in record.claims if claim.source)
    if isinstance(record, ItemRecord):
        leaning = [text.source for text in record.texts]
        leaning += [opinion.status_source for opinion in record.authentications]
        yield from (ref for ref in leaning if ref)


def sources_of(record: EntityRecord) -> Sources:
    refs = {ref.ark: ref for ref in refs_of(record)}
    by_ark = {ark: number for number, ark in enumerate(refs, 1)}
    lines = tuple(_line(number, refs[ark], record) for ark, number in by_ark.items())
    return Sources(lines, by_ark, _by_place(record, by_ark))


def _line(number: int, ref: Ref, record: EntityRecord) -> SourceLine:
    cited = dict.fromkeys(_use(each) for each in record.citations if each.source.ark == ref.ark)
    passages = tuple(use for use in cited if use.locator or use.quotation or use.note)
    told = {use.about for use in passages}
    also = tuple(dict.fromkeys(use.about for use in cited if use.about and use.about not in told))
    address = page_address(ref.ark) if ref.name else ""
    return SourceLine(number, ref.name or ref.ark, address, passages, also)


def _use(citation: Citation) -> Use:
    about = field_label(citation.field) if citation.field else ""
    return Use(about, citation.locator, citation.quotation, citation.note)


def _by_place(record: EntityRecord, by_ark: dict[str, int]) -> dict[tuple[str, str], tuple[int, ...]]:
    found: dict[tuple[str, str], list[int]] = {}
    for citation in record.citations:
        found.setdefault((citation.part, citation.field), []).append(by_ark[citation.source.ark])
    for claim in record.claims:
        if claim.source and claim.stance in SPEAKING_FOR:
            found.setdefault((claim.part, claim.field), []).append(by_ark[claim.source.ark])
    return {place: tuple(sorted(set(numbers))) for place, numbers in found.items()}
