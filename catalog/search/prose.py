"""The prose of a Record: every field that a Record class types as Line or Text. Pure.

New fields of Records are found by themselves; what is no language for people is listed in `SILENT`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import AfterValidator
from pydantic.fields import FieldInfo

from catalog.record.document import Document, Ref
from catalog.record.kinds import kinds
from catalog.record.parts.name import Name
from catalog.record.parts.parallel import Parallel
from catalog.values.markup import plain_words, read_markup
from catalog.values.text import clean_line, clean_text

Plain = dict[str, Any]

SILENT = {"url", "archived_url", "lookup_url", "licence", "currency", "estimate_low", "estimate_high"}
NAME_PARTS = {"family", "given", "particle", "addition", "transliteration"}
"""Said already by the name's own text."""

FIRST = ("content", "body", "summary", "scope", "description", "history")
"""Fields in which a reader would rather see the match than elsewhere; titles stand in the row anyway."""

LAST = ("agent", "place", "event", "essay", "names", "title")


class Passage(NamedTuple):
    """A stretch of text as stored, the property it stands in and the group of the index it belongs to."""

    field: str
    text: str
    group: str
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shape:
    """Which fields of a document class hold prose, and which hold further documents."""

    prose: tuple[str, ...]
    inner: tuple[tuple[str, type[Document]], ...]


def passages(record: Plain) -> list[Passage]:
    """Return all prose of a Record, what explains a match best first."""
    own = record.get("description_language")
    found = list(_walk(kinds[record["kind"]], record, (own,) if own else ()))
    names = {each["id"]: each["target"].get("name", "") for each in record.get("mentions", ())}
    return sorted(dict.fromkeys(_without_signs(each, names) for each in found), key=_rank)


def _without_signs(passage: Passage, names: dict[str, str]) -> Passage:
    """Return the text of an essay as its readers see it: mentions are names, calls of notes are gone."""
    if passage.field != "body":
        return passage
    return passage._replace(text=plain_words(read_markup(passage.text).blocks, names))


def _rank(passage: Passage) -> int:
    if passage.field in FIRST:
        return FIRST.index(passage.field)
    return len(FIRST) + (1 + LAST.index(passage.field) if passage.field in LAST else 0)


def _walk(document: type[Document], plain: Plain, languages: tuple[str, ...]) -> Iterator[Passage]:
    if document is Ref:
        yield from _reference(plain)
        return
    if document is Parallel:
        yield from _parallel(plain)
        return
    language = plain.get("language")
    spoken = (language,) if isinstance(language, str) and language else languages
    shape = shape_of(document)
    for name in shape.prose:
        if plain.get(name):
            yield _passage(document, name, plain[name], spoken)
    for name, inner in shape.inner:
        value = plain.get(name)
        for each in value if isinstance(value, list) else [value] if value else ():
            yield from _walk(inner, each, spoken)


def _parallel(plain: Plain) -> Iterator[Passage]:
    """The words stand under the field that they give in another language."""
    yield _passage(Parallel, plain["field"], plain["text"], (plain["language"],))
    for name in ("credit", "note"):
        if plain.get(name):
            yield Passage(name, plain[name], "text")


def _passage(document: type[Document], name: str, text: str, languages: tuple[str, ...]) -> Passage:
    if document is Name and name == "text":
        return Passage("names", text, "title", languages)
    group = "title" if name == "title" else "names" if name == "observed" else "text"
    return Passage(name, text, group, languages)


def _reference(ref: Plain) -> Iterator[Passage]:
    """All names of people, places and events count; of items and sources only the title, as plain text.

    A title among the names would let each letter of a collection be found by the collection's title.
    """
    if not ref.get("name"):
        return
    if ref["kind"] == "source":
        yield Passage("source", ref["name"], "text")
    elif ref["kind"] != "item":
        yield Passage(ref["kind"], " · ".join((ref["name"], *ref.get("names", ()))), "names")


@cache
def shape_of(document: type[Document]) -> Shape:
    fields = document.model_fields.items()
    skipped = SILENT | (NAME_PARTS if document is Name else set())
    inner = ((name, _document_in(field.annotation)) for name, field in fields)
    return Shape(
        tuple(name for name, field in fields if name not in skipped and _is_prose(field)),
        tuple((name, each) for name, each in inner if each),
    )


def _is_prose(field: FieldInfo) -> bool:
    marks = (mark.func for mark in field.metadata if isinstance(mark, AfterValidator))
    return any(mark in {clean_line, clean_text} for mark in marks)


def _document_in(annotation: Any) -> type[Document] | None:
    """Return the document class of `X`, `X | None` or `list[X]`."""
    for each in (annotation, *get_args(annotation)):
        if isinstance(each, type) and issubclass(each, Document):
            return each
    return None
