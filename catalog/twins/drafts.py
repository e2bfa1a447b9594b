"""The features of a draft that the lot reader made."""

from catalog.lots import Draft, Value
from catalog.lots.recording.body import house_language
from catalog.lots.recording.pen import Pen
from catalog.lots.recording.terms import DOCUMENT_KINDS
from catalog.twins.features import Excerpt, Features, Size, dated
from catalog.twins.names import Person, person


def features_of_draft(draft: Draft) -> Features:
    kind, extent, book_format = draft.first("kind"), draft.first("extent"), draft.first("format")
    return Features(
        dates=dated([value.value for name in ("date", "further_date") for value in draft.all(name)]),
        writers=_people(draft, "writer"),
        recipients=_people(draft, "recipient"),
        places=_people(draft, "place"),
        kind=DOCUMENT_KINDS.get(kind.value, "") if kind else "",
        sizes=tuple(size for value in draft.all("dimensions") if (size := _size(draft, value)) is not None),
        sides=extent.value if extent else "",
        book_format=book_format.value if book_format else "",
        excerpts=tuple(_excerpt(draft, value) for value in draft.all("excerpt")),
        numbers=tuple(
            number for value in draft.all("authentication") if (number := str(value.more["number"]))
        ),
        pieces=_pieces(draft),
    )


def _people(draft: Draft, name: str) -> tuple[Person, ...]:
    values = (value for value in draft.all(name) if not value.more.get("none"))
    return tuple(found for value in values if (found := person(value.value)) is not None)


def _size(draft: Draft, value: Value) -> Size | None:
    mm = value.more.get("mm")
    if not isinstance(mm, tuple) or len(mm) < 2:
        return None
    stated = bool(value.more.get("unit_stated"))
    return Size(tuple(sorted(mm)), draft.words(value), str(value.more.get("unit") or ""), in_doubt=not stated)


def _excerpt(draft: Draft, value: Value) -> Excerpt:
    translated = bool(value.more.get("translated"))
    language = house_language(Pen(draft)) if translated else ""
    return Excerpt(value.value, language, translated)


def _pieces(draft: Draft) -> int:
    value = draft.first("pieces")
    return int(value.value) if value and value.value.isdecimal() else 2 if value else 1
