"""ISAD(G): the six elements that are essential for the exchange of descriptions (I.12)."""

from catalog.standards.asking import has, has_extent, has_maker, is_dated
from catalog.standards.shelf import Requirement, Standard, register

STANDARD = Standard(
    code="isad-required",
    name="ISAD(G), required elements",
    kind="item",
    source="ISAD(G), second edition, I.12",
    requirements=(
        Requirement("3.1.1", "Reference code", "reference_code", "a code is given", has("reference_code")),
        Requirement("3.1.2", "Title", "title", "a title is given", has("title")),
        Requirement(
            "3.1.3", "Dates", "activities", "writing, making or gathering is dated, if only about", is_dated
        ),
        Requirement("3.1.4", "Level of description", "level", "a level is chosen", has("level")),
        Requirement(
            "3.1.5", "Extent and medium", "extent_as_given", "an extent or a size is given", has_extent
        ),
        Requirement("3.2.1", "Name of creator", "body_writer", "a writer or maker is named", has_maker),
    ),
)
register(STANDARD)
