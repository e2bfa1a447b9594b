"""Parallel descriptions: which fields may have one, and a Record as readers of a language see it. Pure."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_args

from pydantic import AfterValidator

from catalog.record.document import Document, Part
from catalog.record.entity import EntityRecord
from catalog.record.kinds import kinds
from catalog.record.parts.parallel import Parallel
from catalog.values.text import clean_text

Place = tuple[str, str]
"""Part id (empty for the entity) and field."""

VERBATIM = frozenset(
    {
        "as_printed",
        "condition",
        "content",
        "excerpt",
        "inscription",
        "notices",
        "quotation",
        "statement",
        "value",
        "text",
    }
)
"""Texts that are somebody's own words: these are transcribed and quoted, never described anew."""

TITLES = frozenset({"title", "subtitle", "label", "caption"})
"""Single lines of the house's own."""

OWN_STATEMENTS = frozenset({"texts"})
"""Collections whose statement is the house's: how a text was edited."""


@dataclass(frozen=True)
class Version:
    """The words of a field in one language; the original has no credit of its own."""

    language: str
    text: str
    credit: str = ""
    note: str = ""
    is_original: bool = False


@dataclass(frozen=True)
class Voices:
    """For each field that has further languages: which one is shown, and all that there are."""

    shown: dict[Place, Version] = field(default_factory=dict)
    all: dict[Place, tuple[Version, ...]] = field(default_factory=dict)

    def others(self, place: Place) -> tuple[Version, ...]:
        """Return the versions that are not shown, the original first."""
        return tuple(each for each in self.all.get(place, ()) if each != self.shown.get(place))


def _prose(document: type[Document], collection: str) -> tuple[str, ...]:
    silent = VERBATIM - ({"statement"} if collection in OWN_STATEMENTS else frozenset())
    return tuple(
        name
        for name, info in document.model_fields.items()
        if name not in silent
        if name in TITLES
        or any(isinstance(mark, AfterValidator) and mark.func is clean_text for mark in info.metadata)
    )


@cache
def parallel_fields(kind: str, collection: str = "") -> tuple[str, ...]:
    """Return the fields of the entity, or of the parts of a collection, that may have other languages."""
    document: type[Document] | None = kinds[kind]
    if collection:
        info = kinds[kind].model_fields.get(collection)
        inner = next(iter(get_args(info.annotation)), None) if info else None
        document = inner if isinstance(inner, type) and issubclass(inner, Part) else None
    body = ("body",) if kind == "essay" and not collection else ()
    if document is None or collection == "parallels":
        return ()
    return tuple(dict.fromkeys((*_prose(document, collection), *body)))


def _collections(record: EntityRecord) -> dict[str, str]:
    found = {"": ""}
    for name in type(record).model_fields:
        value = getattr(record, name)
        for each in value if isinstance(value, list) else ():
            if isinstance(each, Part):
                found[each.id] = name
    return found


def misplaced(record: EntityRecord) -> list[str]:
    """Return a sentence for each parallel of a field that may have none, or that is there twice."""
    found, seen = [], set()
    collections = _collections(record)
    for each in record.parallels:
        place = (each.part, each.field, each.language)
        collection = collections.get(each.part)
        if collection is None or each.field not in parallel_fields(record.kind, collection):
            found.append(f"“{each.id}” gives “{each.field}” in another language, which may have none")
        elif place in seen:
            found.append(f"“{each.id}” gives “{each.field}” a second time in the language “{each.language}”")
        seen.add(place)
    return found


def in_language(record: EntityRecord, language: str) -> tuple[EntityRecord, Voices]:
    """Return the Record in the words of the language where it has them, and what stands beside them."""
    if not record.parallels:
        return record, Voices()
    holders: dict[str, Document] = {"": record}
    for name in type(record).model_fields:
        value = getattr(record, name)
        holders |= (
            {each.id: each for each in value if isinstance(each, Part)} if isinstance(value, list) else {}
        )
    voices = _voices(record, holders, language)
    chosen = {place: each for place, each in voices.shown.items() if not each.is_original}
    return (_spoken(record, chosen) if chosen else record), voices


def _voices(record: EntityRecord, holders: dict[str, Document], language: str) -> Voices:
    places: dict[Place, list[Parallel]] = {}
    for each in record.parallels:
        if isinstance(getattr(holders.get(each.part), each.field, None), str):
            places.setdefault((each.part, each.field), []).append(each)
    shown, every = {}, {}
    for place, parallels in places.items():
        text = getattr(holders[place[0]], place[1])
        original = Version(record.description_language, text, is_original=True)
        further = [Version(each.language, each.text, each.credit, each.note) for each in parallels]
        spoken = tuple(each for each in (original, *further) if each.text)
        if not spoken:
            continue
        every[place] = spoken
        fitting = (each for each in every[place] if each.language == language)
        shown[place] = next(fitting, every[place][0])
    return Voices(shown, every)


def _spoken(record: EntityRecord, chosen: dict[Place, Version]) -> EntityRecord:
    changes: dict[str, Any] = {name: each.text for (part, name), each in chosen.items() if not part}
    parts = {part for part, _ in chosen if part}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, list) and any(isinstance(each, Part) and each.id in parts for each in value):
            changes[name] = [_part_spoken(each, chosen) for each in value]
    return record.model_copy(update=changes)


def _part_spoken(part: Part, chosen: dict[Place, Version]) -> Part:
    changes = {name: each.text for (id_, name), each in chosen.items() if id_ == part.id}
    return part.model_copy(update=changes) if changes else part
