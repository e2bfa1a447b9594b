"""What a description still lacks for the standard of the house: a single-level one by DACS.

To ask for more, add a line to `ASKED`; a need that is met in several ways names them all.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Need:
    """An element of the standard, the field to go to, and how to see whether it is there."""

    element: str
    anchor: str
    met: Callable[[Any], bool]


def _is_dated(item: Any) -> bool:
    return any(each.date_as_written or each.date_edtf for each in item.activities.all())


def _has_creator(item: Any) -> bool:
    return bool(item.body_writer_id) or any(each.participants.all() for each in item.activities.all())


ASKED: dict[str, tuple[Need, ...]] = {
    "item": (
        Need("reference code (DACS 2.1)", "id_reference_code", lambda item: bool(item.reference_code)),
        Need("repository (2.2)", "id_repository", lambda item: bool(item.repository_id)),
        Need("title (2.3)", "id_title", lambda item: bool(item.title)),
        Need("date (2.4)", "list-activities", _is_dated),
        Need("extent (2.5)", "id_extent_as_given", lambda item: bool(item.extent_as_given or item.leaves)),
        Need("creator, if known (2.6)", "id_body_writer", _has_creator),
        Need("scope and content (3.1)", "id_scope", lambda item: bool(item.scope)),
        Need("conditions of access (4.1)", "id_access_conditions", lambda item: bool(item.access_conditions)),
        Need("languages (4.5)", "id_languages", lambda item: bool(item.languages)),
        Need(
            "rights in the description (8.2)",
            "id_description_rights",
            lambda item: bool(item.description_rights_id),
        ),
    )
}


def missing_of(entity: Any) -> list[Need]:
    """Return the needs that are not met, in the standard's order; none of what is not saved yet."""
    asked = ASKED.get(entity.kind, ()) if entity.pk else ()
    return [need for need in asked if not need.met(entity)]
