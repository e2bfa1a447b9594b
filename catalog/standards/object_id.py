"""Object ID: the nine categories and the photograph by which a lost piece can be known again (ICOM)."""

from typing import Any

from catalog.standards.asking import has, has_extent, has_maker, is_dated
from catalog.standards.shelf import Requirement, Standard, register


def is_a_piece(record: Any) -> bool:
    """One piece that could be lost as such, and no collection or series."""
    return record.level not in {"fonds", "subfonds", "collection", "series", "subseries", "file"}


def has_dimensions(record: Any) -> bool:
    return any(each.first_mm or each.as_given for each in record.dimensions)


def has_inscriptions(record: Any) -> bool:
    """Marks on it, a signature, or words that it begins with; that there is none is said by a mark's note."""
    words = any(page.content for text in record.texts for page in text.pages)
    return bool(record.marks or record.signed_as or record.signature or words)


def has_features(record: Any) -> bool:
    """Faults and marks tell one letter from the next: folds, a bent corner, a pencil number."""
    faults = any(check.faults or check.statement for check in record.condition_checks)
    return bool(record.marks or faults)


def has_photograph(record: Any) -> bool:
    return bool(record.images)


def has_title(record: Any) -> bool:
    return bool(record.title)


STANDARD = Standard(
    code="object-id",
    name="Object ID",
    kind="item",
    source="Object ID, International Council of Museums: nine categories and the photograph",
    applies=is_a_piece,
    requirements=(
        Requirement("1", "Type of object", "document_kind", "a kind is chosen", has("document_kind")),
        Requirement(
            "2", "Materials and techniques", "support", "what it is written on is given", has("support")
        ),
        Requirement("3", "Measurements", "dimensions", "a size is given", has_dimensions),
        Requirement(
            "4",
            "Inscriptions and markings",
            "marks",
            "a mark, a signature or words of the text are given",
            has_inscriptions,
        ),
        Requirement(
            "5",
            "Distinguishing features",
            "condition_checks",
            "faults, folds or marks are recorded that no other piece has",
            has_features,
        ),
        Requirement("6", "Title", "title", "a title is given", has_title),
        Requirement("7", "Subject", "scope", "it is said what it is about", has("scope")),
        Requirement(
            "8", "Date or period", "activities", "writing or making is dated, if only about", is_dated
        ),
        Requirement("9", "Maker", "body_writer", "a writer or maker is named", has_maker),
        Requirement("10", "Photograph", "images", "at least one image is there", has_photograph),
        Requirement("11", "Extent", "extent_as_given", "leaves, pages or a size are given", has_extent),
    ),
)
register(STANDARD)
