"""The state of an entity as a backup holds it."""

from datetime import datetime
from typing import Any, Literal

from catalog.actions.importing.report import LineRefusedError
from catalog.actions.importing.state import ImportState, Plain
from catalog.models import Entity
from catalog.record.document import Document, Ref


class StateLine(Document):
    """Draft, publication and numbers of an entity."""

    created: datetime
    changed: datetime
    draft: Literal["in work", "in review", "approved", "set aside"]
    publication: Literal["none", "published", "withdrawn", "merged"]
    head: int
    approved: int | None
    edition: int | None
    merged_into: Ref | None


def restore_state(state: ImportState, row: Any, line: Plain) -> None:
    """Set the columns that an ordinary import never touches, `changed` among them, which a save would set."""
    state.where = "state"
    if "state" not in line:
        raise LineRefusedError("in a backup every entity line carries its state", "state")
    plain = StateLine.model_validate(line["state"])
    into = plain.merged_into
    Entity.objects.filter(pk=row.pk).update(
        **plain.model_dump(exclude={"merged_into"}),
        merged_into_id=state.resolver.key_of(into) if into else None,
    )
    state.report.added += 1
