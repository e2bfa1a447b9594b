"""What an accepted description comes to as a new item: a plain Record, every value with its citation.

Pure. A citation quotes the words; the description stands whole in an observation of the item.
"""

import copy
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from catalog.lots import Draft
from catalog.lots.lot import Lot
from catalog.lots.record import observation_of, record_of
from catalog.values.identifiers import mint_part_id

Plain = dict[str, Any]
Path = tuple[str, str]
Names = Mapping[tuple[str, str], Plain]
"""(kind, name as observed) -> the reference that somebody said yes to."""

LONGEST_QUOTATION = 600
STRUCTURE = {"type", "pages"}
"""Fields that only hold others, or follow from another of the same words."""
PLACES = {"place", "destination"}


@dataclass
class Said:
    """A decided description with its source and whoever it names; `link` and `reason` bind it to the item."""

    draft: Draft
    source: Plain
    names: Names = field(default_factory=dict)
    title: str = ""
    link: str = "is"
    reason: str = ""

    @property
    def body(self) -> str:
        return self.draft.text[Lot(self.draft.text).head[1] :].strip()

    @property
    def lot(self) -> str:
        """The number of the lot, as the words or the sheet of the sale have it."""
        value = self.draft.first("sale_lot")
        return value.value if value else str(self.draft.metadata.get("lot", "")).strip()


def compose_item(said: Said, ark: str) -> Plain:
    """Return the Record of a new item: what was accepted, where it stands, and the whole description."""
    reading = record_of(said.draft)
    plain: Plain = copy.deepcopy(dict(reading.record))
    plain["ark"] = ark
    plain["title"] = said.title or plain["title"]
    bind(plain, said)
    plain["observations"] = [observation(said)]
    plain["citations"] = list(citations(said, reading.places))
    return plain


def bind(plain: Plain, said: Said) -> None:
    """Put in who was identified, and from which source texts and offers are known."""
    link_names(plain, said.names)
    for text in plain.get("texts", []):
        text["source"] = said.source
    for offer in plain.get("offers", []):
        offer["catalogue"] = said.source
        if said.lot:
            offer.setdefault("lot", said.lot)


def link_names(part: Any, names: Names, kind: str = "agent") -> None:
    """Put the references into every link whose observed name somebody identified."""
    if isinstance(part, list):
        for each in part:
            link_names(each, names, kind)
    elif isinstance(part, dict):
        if ref := names.get((kind, str(part.get("observed", "")))):
            part["ref"] = ref
        for key, each in part.items():
            if key != "ref":
                link_names(each, names, "place" if key in PLACES else "agent")


def observation(said: Said) -> Plain:
    found: Plain = copy.deepcopy(dict(observation_of(said.draft, said.link, said.reason).observation))
    link_names(found, said.names)
    if said.lot:
        found.setdefault("locator", f"lot {said.lot}")
    return {**found, "id": mint_part_id(), "source": said.source, "statement": said.body}


# --- citations ----------------------------------------------------------------------------------------------


def citations(said: Said, places: Mapping[Path, tuple[int, int]]) -> Iterator[Plain]:
    where = Sentences(said)
    for (part, name), (start, end) in places.items():
        bare = name.partition(".")[0]
        if bare in STRUCTURE or (bare == "as_written" and (part, "term") in places):
            continue
        yield {
            "id": mint_part_id(),
            "part": part,
            "field": bare,
            "source": said.source,
            "locator": where.locator(start),
            "quotation": quoted(said.draft.text[start:end]),
        }


def quoted(words: str) -> str:
    """Return the words, cut openly where they are an extract of many lines that stands whole elsewhere."""
    words = words.strip()
    return words if len(words) <= LONGEST_QUOTATION else f"{words[:LONGEST_QUOTATION].rstrip()} […]"


class Sentences:
    """Where a place of the text is, for people: the lot and the number of the sentence."""

    def __init__(self, said: Said) -> None:
        lot = Lot(said.draft.text)
        self.head, self.starts, self.lot = lot.head[1], lot.sentences, said.lot
        self.before = bisect_right(self.starts, self.head) - 1

    def locator(self, place: int) -> str:
        number = max(bisect_right(self.starts, place) - self.before, 1)
        return f"lot {self.lot}, sentence {number}" if self.lot else f"sentence {number}"
