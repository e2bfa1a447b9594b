"""What a register of lost and stolen pieces asks for before it searches: readiness, not proof of anything."""

from typing import Any

from catalog.standards.asking import dated, has, has_maker, is_dated, named
from catalog.standards.object_id import (
    has_dimensions,
    has_features,
    has_inscriptions,
    has_photograph,
    is_a_piece,
)
from catalog.standards.shelf import Requirement, Standard, register

ENDINGS = frozenset({"loss", "destruction", "theft", "looting", "confiscation"})


def has_current_owner(record: Any) -> bool:
    """The last step names an owner or holder, if only by a public label, and is no loss."""
    if not record.provenance:
        return False
    last = record.provenance[-1]
    return last.method not in ENDINGS and bool(last.party_label or named(last.party))


def has_dated_steps(record: Any) -> bool:
    return bool(record.provenance) and all(
        dated(each.date) or dated(each.until) for each in record.provenance
    )


def has_both_sides(record: Any) -> bool:
    """Pictures of at least two surfaces, or of the only one there is."""
    pictured = {each.surface for each in record.images if each.surface}
    return len(pictured) >= min(2, max(len(record.surfaces), 1))


def is_present(record: Any) -> bool:
    """A piece that was lost is reported, and not asked about."""
    return is_a_piece(record) and not (record.provenance and record.provenance[-1].method in ENDINGS)


STANDARD = Standard(
    code="loss-register",
    name="Readiness for a search of a loss register",
    kind="item",
    source="What registers of losses ask for (Art Loss Register, INTERPOL, Object ID); house list",
    applies=is_present,
    requirements=(
        Requirement(
            "1", "Current ownership", "provenance", "the last step names an owner", has_current_owner
        ),
        Requirement("2", "Maker", "body_writer", "a writer or maker is named", has_maker),
        Requirement("3", "Title or description", "title", "a title is given", has("title")),
        Requirement("4", "Type of object", "document_kind", "a kind is chosen", has("document_kind")),
        Requirement("5", "Date", "activities", "writing or making is dated, if only about", is_dated),
        Requirement("6", "Material", "support", "what it is written on is given", has("support")),
        Requirement("7", "Measurements", "dimensions", "a size is given", has_dimensions),
        Requirement("8", "Picture", "images", "at least one image is there", has_photograph),
        Requirement(
            "9",
            "Pictures of both sides",
            "images",
            "two surfaces are pictured, if it has two",
            has_both_sides,
        ),
        Requirement(
            "10",
            "Inscriptions and marks",
            "marks",
            "a mark, a signature or words are given",
            has_inscriptions,
        ),
        Requirement(
            "11", "Distinguishing features", "condition_checks", "faults or marks are recorded", has_features
        ),
        Requirement(
            "12", "Dated provenance", "provenance", "every step of the chain has a date", has_dated_steps
        ),
    ),
)
register(STANDARD)
