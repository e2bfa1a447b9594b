"""Questions that several standards put to a Record: is it dated, who made it, has it words of its own."""

from collections.abc import Iterator
from typing import Any

from catalog.record.document import DateValue, Link

MADE = frozenset(
    {"written", "dictated", "typed", "drawn", "created", "printed", "issued", "gathered", "sent"}
)
"""Activities by which a piece came to be, or was gathered with others."""

MAKERS = frozenset(
    {"writer", "co-writer", "author", "sender", "artist", "photographer", "compiler", "issuer"}
)
WORDLESS = frozenset({"photograph", "film"})
"""Kinds of document that need not hold a word in any language."""

SECOND_HAND = frozenset({"seller-print"})


def has(field: str) -> Any:
    """Return the test whether the field or collection of that name is filled."""

    def filled(record: Any) -> bool:
        return bool(getattr(record, field))

    return filled


def named(link: Link) -> bool:
    return bool(link.ref or link.observed)


def dated(date: DateValue) -> bool:
    return bool(date.edtf or date.as_written)


def is_dated(record: Any, types: frozenset[str] = MADE) -> bool:
    return any(dated(each.date) for each in record.activities if each.type in types)


def people_in(record: Any, roles: frozenset[str]) -> Iterator[Link]:
    for activity in record.activities:
        for each in activity.participants:
            if each.role in roles and named(each.agent):
                yield each.agent


def has_maker(record: Any) -> bool:
    return bool(record.body_writer) or any(people_in(record, MAKERS))


def has_known_maker(record: Any) -> bool:
    """The maker has a record of their own, where the biography stands."""
    return bool(record.body_writer) or any(each.ref for each in people_in(record, MAKERS))


def has_extent(record: Any) -> bool:
    return bool(record.extent_as_given or record.leaves or record.dimensions)


def holds_words(record: Any) -> bool:
    return record.document_kind not in WORDLESS


def has_access_points(record: Any) -> bool:
    people = any(each.agent.ref for activity in record.activities for each in activity.participants)
    return bool(record.subjects or record.relations or people)


def has_excerpt(record: Any) -> bool:
    return any(page.content for text in record.texts for page in text.pages)


def has_transcription(record: Any) -> bool:
    """A transcription of the whole, and not from a seller's print, which counts as none (story C7)."""
    return any(
        text.type == "transcription"
        and text.completeness == "complete"
        and text.source_seen not in SECOND_HAND
        and any(page.content for page in text.pages)
        for text in record.texts
    )
