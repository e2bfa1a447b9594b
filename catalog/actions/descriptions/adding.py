"""What an accepted description adds to an item that is here: an observation, and what the item lacks.

Pure: plain Records in and out. What the item says already is never overwritten: what agrees is cited, what
differs becomes a claim beside it.
"""

import copy
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from catalog.actions.descriptions.composing import (
    Path,
    Plain,
    Said,
    Sentences,
    bind,
    citations,
    observation,
    quoted,
)
from catalog.lots.record import Reading, record_of
from catalog.values.identifiers import mint_part_id

FILLED = ("languages", "document_kind", "body_hand", "signature", "signed_as", "support",
          "extent_as_given", "sides", "leaves", "book_format")  # fmt: skip
"""Columns of an item that a further description fills where they are empty."""
SAYS_NOTHING = {"body_hand": "unstated", "signature": "unknown"}
CONTESTED = ("languages", "document_kind", "signed_as", "sides", "leaves", "book_format")
"""Columns where another value is a claim against the first; houses word the rest as they like."""
ADDED = ("texts", "authentications", "condition_checks", "provenance", "offers", "dimensions")
SAME_BY = {
    "authentications": "as_printed", "condition_checks": "statement", "provenance": "statement",
    "dimensions": "as_given",
}  # fmt: skip
"""By which field a part is the same as one that is there."""
MADE = ("written", "signed")


def add_to_item(plain: Plain, said: Said, labels: Mapping[str, str]) -> Plain:
    """Return the item's Record with the description as one more observation.

    Only where it certainly is the piece does anything else change. `labels` says terms in words.
    """
    plain = copy.deepcopy(plain)
    plain.setdefault("observations", []).append(observation(said))
    if said.link == "is":
        _Adding(plain, said, labels).add()
    return plain


class _Adding:
    """The item's Record, what the description would make by itself, and which places are to be cited."""

    def __init__(self, plain: Plain, said: Said, labels: Mapping[str, str]) -> None:
        self.plain, self.said, self.labels = plain, said, labels
        reading = _reminted(record_of(said.draft))
        self.places = reading.places
        self.fresh: Plain = dict(reading.record)
        bind(self.fresh, said)
        self.cited: dict[Path, tuple[int, int]] = {}
        self.claims: list[Plain] = []

    def add(self) -> None:
        self._fill()
        for name in ADDED:
            self._add_parts(name)
        self._add_date()
        self.plain["citations"] = [*self.plain.get("citations", []), *citations(self.said, self.cited)]
        self.plain["claims"] = [*self.plain.get("claims", []), *self.claims]

    def _fill(self) -> None:
        for name in FILLED:
            new, old, nothing = self.fresh.get(name), self.plain.get(name), SAYS_NOTHING.get(name)
            if not new or new == nothing:
                continue
            if not old or old == nothing:
                self.plain[name] = new
            elif new != old:
                if name in CONTESTED:
                    self._claim("", name, self._in_words(name, new), self.places.get(("", name)))
                continue
            self._cite(("", name), ("", name))

    def _in_words(self, name: str, value: Any) -> str:
        if isinstance(value, list):
            return " ".join(map(str, value))
        return (
            self.labels.get(f"document-kind/{value}", str(value)) if name == "document_kind" else str(value)
        )

    def _cite(self, target: Path, origin: Path) -> None:
        if place := self.places.get(origin):
            self.cited[target] = place

    def _claim(self, part: str, name: str, value: str, place: tuple[int, int] | None, **more: Any) -> None:
        words = self.said.draft.text[slice(*place)] if place else ""
        claim = {
            "id": mint_part_id(),
            "part": part,
            "field": name,
            "value": value,
            "source": self.said.source,
            "locator": Sentences(self.said).locator(place[0]) if place else "",
            "quotation": quoted(words),
            "evidence": "stated",
            "stance": "alternative",
        }
        self.claims.append({**claim, **more})

    def _add_parts(self, name: str) -> None:
        """Add the parts that are not there; of one that is, the words are cited on the one that is."""
        there: list[Plain] = list(self.plain.get(name, []))
        for part in self.fresh.get(name, []):
            twin = _same(name, part, there)
            if twin is None:
                there.append(part)
                ids = set(_ids(part))
                self.cited |= {path: place for path, place in self.places.items() if path[0] in ids}
            elif name in SAME_BY:
                self._cite((twin["id"], SAME_BY[name]), (part["id"], SAME_BY[name]))
        if there:
            self.plain[name] = there

    def _add_date(self) -> None:
        """Cite the day where it agrees, claim it where it differs, put it in where there is none."""
        new = next((each for each in self.fresh.get("activities", []) if each["type"] in MADE), None)
        if new is None or not new.get("date", {}).get("edtf"):
            return
        activities: list[Plain] = self.plain.setdefault("activities", [])
        old = next((each for each in activities if each["type"] == new["type"]), None)
        if old is None:
            old = {"id": new["id"], "type": new["type"], "date": new["date"]}
            activities.append(old)
        elif not old.get("date", {}).get("edtf"):
            old["date"] = new["date"]
        elif old["date"]["edtf"] != new["date"]["edtf"]:
            words, place = new["date"].get("as_written", ""), self.places.get((new["id"], "date"))
            self._claim(old["id"], "date", words, place, date=new["date"])
            return
        self._cite((old["id"], "date"), (new["id"], "date"))


# --- ids ----------------------------------------------------------------------------------------------------


def _reminted(reading: Reading) -> Reading:
    """Give every part an id that no other part of any record has."""
    record: Plain = copy.deepcopy(dict(reading.record))
    ids = {part: mint_part_id() for part in sorted(set(_ids(record)))}
    _rename(record, ids)
    return Reading(record, {(ids.get(part, part), name): at for (part, name), at in reading.places.items()})


def _ids(part: Any) -> Iterator[str]:
    for each in _documents(part):
        if "id" in each:
            yield str(each["id"])


def _rename(part: Any, ids: Mapping[str, str]) -> None:
    for each in _documents(part):
        if "id" in each:
            each["id"] = ids[str(each["id"])]


def _documents(part: Any) -> Iterator[Plain]:
    if isinstance(part, dict):
        yield part
    for each in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _documents(each)


# --- what says the same -------------------------------------------------------------------------------------


def _same(name: str, part: Plain, there: Iterable[Plain]) -> Plain | None:
    """Return the part that says the same already; an extract that another holds whole adds nothing."""
    if name == "texts":
        words = _folded(_content(part))
        return next((each for each in there if words in _folded(_content(each))), None)
    if name == "dimensions":
        return next((each for each in there if _sides(each) == _sides(part)), None)
    if name == "offers":
        same = ("house", "lot", "catalogue")
        return next((one for one in there if all(one.get(key) == part.get(key) for key in same)), None)
    return next((each for each in there if each.get(SAME_BY[name]) == part.get(SAME_BY[name])), None)


def _content(text: Plain) -> str:
    return "\n".join(str(page.get("content", "")) for page in text.get("pages", []))


def _folded(words: str) -> str:
    return " ".join("".join(each if each.isalnum() else " " for each in words.casefold()).split())


def _sides(size: Plain) -> list[int]:
    """The millimetres from small to large: houses differ in the order."""
    return sorted(size.get(key) or 0 for key in ("first_mm", "second_mm", "third_mm"))
