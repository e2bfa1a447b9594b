"""DACS, single-level minimum: the elements that the standard requires of every description (chapter 1)."""

from catalog.standards.asking import has, has_extent, has_maker, holds_words, is_dated
from catalog.standards.shelf import Requirement, Standard, register

REQUIREMENTS = (
    Requirement("2.1", "Reference code", "reference_code", "a code is given", has("reference_code")),
    Requirement(
        "2.2", "Name and location of repository", "repository", "a repository is named", has("repository")
    ),
    Requirement("2.3", "Title", "title", "a title is given", has("title")),
    Requirement(
        "2.4", "Date", "activities", "writing, making or gathering is dated, if only about", is_dated
    ),
    Requirement("2.5", "Extent", "extent_as_given", "an extent, leaves or a size is given", has_extent),
    Requirement("2.6", "Name of creator, if known", "body_writer", "a writer or maker is named", has_maker),
    Requirement("3.1", "Scope and content", "scope", "scope and content is written", has("scope")),
    Requirement(
        "4.1",
        "Conditions governing access",
        "access_conditions",
        "conditions are stated",
        has("access_conditions"),
    ),
    Requirement(
        "4.5",
        "Languages and scripts of the material",
        "languages",
        "a language is given",
        has("languages"),
        applies=holds_words,
        unless="a photograph or film need not hold words",
    ),
    Requirement(
        "8.2",
        "Rights statement for the description",
        "description_rights",
        "the rights in the description are stated",
        has("description_rights"),
    ),
)

STANDARD = Standard(
    code="dacs-minimum",
    name="DACS, single-level minimum",
    kind="item",
    source="Describing Archives: A Content Standard, chapter 1",
    requirements=REQUIREMENTS,
)
register(STANDARD)
