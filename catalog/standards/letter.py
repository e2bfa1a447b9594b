"""The essentials of a letter: what a reader or buyer asks first (CMIF, practice of the trade)."""

from typing import Any

from catalog.standards.asking import (
    dated,
    has,
    has_excerpt,
    has_extent,
    has_transcription,
    named,
    people_in,
)
from catalog.standards.shelf import Requirement, Standard, register

LETTERS = frozenset(
    {"als", "al", "ls", "tls", "tl", "ans", "an", "tns", "ns", "apcs", "apc", "tpcs", "telegram"}
)
UNSIGNED = frozenset({"al", "tl", "an", "apc", "telegram"})
WRITERS = frozenset({"writer", "co-writer", "author", "sender"})
RECEIVERS = frozenset({"addressee", "recipient"})
SENT = frozenset({"written", "dictated", "typed", "sent", "postmarked"})


def is_letter(record: Any) -> bool:
    return record.document_kind in LETTERS


def _has_writer(record: Any) -> bool:
    return bool(record.body_writer) or any(people_in(record, WRITERS))


def _has_recipient(record: Any) -> bool:
    return any(people_in(record, RECEIVERS))


def _has_date(record: Any) -> bool:
    return any(dated(each.date) for each in record.activities if each.type in SENT)


def _has_place(record: Any) -> bool:
    return any(named(each.place) for each in record.activities if each.type in SENT)


def _may_be_signed(record: Any) -> bool:
    return record.document_kind not in UNSIGNED


STANDARD = Standard(
    code="letter",
    name="Essentials of a letter",
    kind="item",
    source="Correspondence Metadata Interchange Format; glossaries of the trade",
    applies=is_letter,
    requirements=(
        Requirement("1", "Writer", "body_writer", "a writer or sender is named", _has_writer),
        Requirement("2", "Recipient", "activities", "an addressee or recipient is named", _has_recipient),
        Requirement("3", "Date", "activities", "writing or sending is dated, if only about", _has_date),
        Requirement("4", "Place of writing", "activities", "writing or sending has a place", _has_place),
        Requirement("5", "Kind of document", "document_kind", "a kind is chosen", has("document_kind")),
        Requirement(
            "6", "Hand of the body", "body_hand", "it is said how the body is written", has("body_hand")
        ),
        Requirement(
            "7",
            "Signature",
            "signature",
            "the kind of signature is chosen",
            has("signature"),
            applies=_may_be_signed,
            unless="this kind of document bears none",
        ),
        Requirement("8", "Language", "languages", "a language is given", has("languages")),
        Requirement("9", "Extent", "extent_as_given", "an extent, leaves or a size is given", has_extent),
        Requirement("10", "First words or an excerpt", "texts", "some words of it are given", has_excerpt),
        Requirement(
            "11",
            "Transcription",
            "texts",
            "the whole is transcribed; a text in part, or a seller’s print, does not count",
            has_transcription,
        ),
    ),
)
register(STANDARD)
