"""Lines that hold what visitors sent in; only a backup has them."""

from datetime import datetime

from pydantic import Field

from catalog.actions.importing.history import entity_key, keep_row, only_in_a_backup
from catalog.actions.importing.state import ImportState, Plain
from catalog.models import Contribution, ContributionStep
from catalog.record.document import Document


class StepLine(Document):
    """One step of its history; who did it stays as a name."""

    step: str
    state: str
    by: str
    time: datetime
    note: str


class ContributionLine(Document):
    """A contribution; whoever had it in hand is not restored, since accounts are not in a backup."""

    ark: str
    reference: str
    edition: int
    part: str
    field: str
    about: str
    kind: str
    message: str
    source: str
    name: str
    email: str
    credit: str
    credit_as: str
    may_publish: bool
    language: str
    state: str
    assigned_to: str
    reply: str
    used_in: int | None
    received: datetime
    changed: datetime
    erased: datetime | None
    form_key: str
    steps: list[StepLine] = Field(default=[])


def take_contribution(state: ImportState, line: Plain) -> None:
    only_in_a_backup(state)
    kept = ContributionLine.model_validate(line)
    plain = kept.model_dump(exclude={"ark", "assigned_to", "steps"})
    row = Contribution(entity_id=entity_key(kept.ark), **plain)
    row.clean_fields(exclude=["entity"])
    keep_row(row)
    for step in kept.steps:
        said = {
            "step": step.step,
            "state": step.state,
            "by_name": step.by,
            "time": step.time,
            "note": step.note,
        }
        keep_row(ContributionStep(contribution=row, **said))
