"""The features of an item's Record, as published (names lent by the authorities) or as drafted."""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.record.item import ItemRecord
from catalog.twins.features import Excerpt, Features, Size, dated
from catalog.twins.names import Person, person
from catalog.values.extents import ExtentError, read_dimensions

Plain = Mapping[str, Any]

MAKING = (
    "written",
    "dictated",
    "typed",
    "drawn",
    "created",
    "printed",
    "signed",
    "issued",
    "sent",
    "postmarked",
)
"""Activities whose date may be the piece's own, the strongest first."""

WRITERS = frozenset({"writer", "co-writer", "sender", "author", "signer", "co-signer"})
RECIPIENTS = frozenset({"addressee", "recipient", "dedicatee"})
GROUPS = frozenset({"fonds", "collection", "series", "file"})
AROUND = frozenset({"frame", "mount"})


def features_of_record(record: ItemRecord | Plain) -> Features:
    plain = record.plain() if isinstance(record, ItemRecord) else record
    seen = plain.get("observations", ())
    return Features(
        dates=dated(_dates(plain)),
        writers=_people(plain, WRITERS, "writer"),
        recipients=_people(plain, RECIPIENTS, "recipient"),
        places=_linked([each.get("place", {}) for each in (*_made(plain), *seen)]),
        kind=plain.get("document_kind", ""),
        sizes=tuple(_sizes(plain)),
        sides=plain.get("sides", ""),
        book_format=plain.get("book_format", ""),
        excerpts=tuple(_excerpts(plain)),
        numbers=tuple(each["number"] for each in plain.get("authentications", ()) if each.get("number")),
        pieces=2 if plain.get("level") in GROUPS else 1,
    )


def _made(plain: Plain) -> list[Plain]:
    """The activities that made the piece, in the order in which their dates are to be believed."""
    found = [each for each in plain.get("activities", ()) if each["type"] in MAKING]
    return sorted(found, key=lambda each: MAKING.index(each["type"]))


def _dates(plain: Plain) -> list[str]:
    """The piece's own date, then what sources read differently: claims and observations."""
    parts = {each["id"] for each in _made(plain)}
    claims = (
        each
        for each in plain.get("claims", ())
        if each["field"] == "date" and each.get("part", "") in parts | {""}
    )
    every = [*_made(plain)[:1], *claims, *plain.get("observations", ())]
    return [each.get("date", {}).get("edtf", "") for each in every]


def _people(plain: Plain, roles: frozenset[str], seen_as: str) -> tuple[Person, ...]:
    links = [
        participant.get("agent", {})
        for activity in plain.get("activities", ())
        for participant in activity.get("participants", ())
        if participant.get("role") in roles and activity["type"] in (*MAKING, "addressed", "received")
    ]
    return _linked([*links, *(each.get(seen_as, {}) for each in plain.get("observations", ()))])


def _linked(links: list[Plain]) -> tuple[Person, ...]:
    found = (person(*_names(link)) for link in links if _names(link))
    return tuple(dict.fromkeys(each for each in found if each is not None))


def _names(link: Plain) -> list[str]:
    ref = link.get("ref") or {}
    return [name for name in (link.get("observed", ""), ref.get("name", ""), *ref.get("names", ())) if name]


def _sizes(plain: Plain) -> Iterator[Size]:
    for each in plain.get("dimensions", ()):
        sides = [each[name] for name in ("first_mm", "second_mm", "third_mm") if each.get(name)]
        if len(sides) >= 2 and each.get("what") not in AROUND:
            doubt = not each.get("unit_stated", False)
            yield Size(tuple(sorted(sides)), each["as_given"], each.get("unit", ""), in_doubt=doubt)
    for each in plain.get("observations", ()):
        if each.get("dimensions_as_given"):
            yield from _as_given(each["dimensions_as_given"])


def _as_given(words: str) -> Iterator[Size]:
    """A size that stands only in words: inches where no unit is printed, which is a doubt."""
    try:
        size = read_dimensions(words, "in")
    except ExtentError:
        return
    if len(size.mm) >= 2:
        yield Size(size.sorted_pair(), words, size.unit, in_doubt=not size.unit_stated)


def _excerpts(plain: Plain) -> Iterator[Excerpt]:
    for text in plain.get("texts", ()):
        words = " ".join(page["content"] for page in text.get("pages", ()))
        language = text.get("language", "")
        yield Excerpt(words, "" if language == "und" else language, text["type"] == "translation")
    for each in plain.get("observations", ()):
        if each.get("excerpt"):
            yield Excerpt(each["excerpt"])
