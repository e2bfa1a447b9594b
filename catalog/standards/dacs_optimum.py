"""DACS, single-level optimum: the minimum, with the maker's history and access points (chapter 1)."""

from catalog.standards.asking import has_access_points, has_known_maker, has_maker
from catalog.standards.dacs_minimum import REQUIREMENTS as MINIMUM
from catalog.standards.shelf import Requirement, Standard, register

STANDARD = Standard(
    code="dacs-optimum",
    name="DACS, single-level optimum",
    kind="item",
    source="Describing Archives: A Content Standard, chapter 1",
    requirements=(
        *MINIMUM,
        Requirement(
            "2.7",
            "Administrative or biographical history",
            "body_writer",
            "the writer or maker is linked to a record of their own, where the history stands",
            has_known_maker,
            applies=has_maker,
            unless="no creator is known",
        ),
        Requirement(
            "ch. 1",
            "Access points",
            "relations",
            "a subject, a relation or a person with a record of their own is given",
            has_access_points,
        ),
    ),
)
register(STANDARD)
