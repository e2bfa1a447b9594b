"""The one place where the desk saves an entity, whether its page, one of its parts or its private side."""

from collections.abc import Callable
from typing import Any

from django.db import DatabaseError, transaction
from pydantic import ValidationError

from catalog.actions.drafts import keep_draft, refuse_if_stale
from catalog.actions.permission import Actor
from catalog.models import Entity
from catalog.publishing.assemble import assemble, fetch
from catalog.record.entity import EntityRecord

Write = Callable[[], Entity]


def save_entity(entity: Entity, base: int, write: Write, *, by: Actor, note: str = "") -> Any:
    """Refuse a stale save, write, bring the label in step, keep the revision: together or not at all.

    Raises StaleDraftError, ValueError where the whole would be no valid Record, IntegrityError.
    """
    with transaction.atomic():
        if entity.pk:
            refuse_if_stale(entity, base)
        saved = write()
        row = type(saved)._default_manager.get(pk=saved.pk)  # fresh: what was fetched along is outdated now
        row.refresh_label()
        row.save()
        keep_draft(row, by=by, note=note)
        return row


def try_save(write: Write) -> EntityRecord | None:
    """Return the Record that saving would give, and save nothing; None where it would give none."""
    try:
        with transaction.atomic():
            record = assemble(fetch(write()))
            transaction.set_rollback(True)
            return record
    except (ValueError, DatabaseError):
        return None


def words_of(error: Exception) -> list[tuple[str, str]]:
    """Return (field, what is wrong), in words, for each thing that an error names."""
    if isinstance(error, ValidationError):
        return [(_place(each["loc"]), each["msg"].removeprefix("Value error, ")) for each in error.errors()]
    if isinstance(error, DatabaseError):
        return [("Saving", "The database refused this: it breaks one of its rules. Nothing was saved.")]
    return [("Saving", str(error))]


def _place(location: tuple[int | str, ...]) -> str:
    words = [str(each).replace("_", " ") if isinstance(each, str) else f"no. {each + 1}" for each in location]
    return ", ".join(words).capitalize() or "The record"
