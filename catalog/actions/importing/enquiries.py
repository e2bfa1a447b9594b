"""Lines that hold questions, claims and watches; only a backup has them."""

from datetime import date, datetime

from pydantic import Field

from catalog.actions.importing.contributions import StepLine
from catalog.actions.importing.history import entity_key, keep_row, only_in_a_backup
from catalog.actions.importing.state import ImportState, Plain
from catalog.models import Enquiry, EnquiryStep, Tiding, TidingHead, Watch, Watcher
from catalog.record.document import Document


class EnquiryStepLine(StepLine):
    """One step, with what the asker was told."""

    told: str


class EnquiryLine(Document):
    """A question or claim; whoever had it in hand is not restored, since accounts are not in a backup."""

    ark: str
    reference: str
    edition: int
    kind: str
    standing: str
    acting_for: str
    name: str
    email: str
    contact: str
    statement: str
    evidence: str
    language: str
    state: str
    assigned_to: str
    due: date | None
    shown: date | None
    received: datetime
    changed: datetime
    erased: datetime | None
    form_key: str
    steps: list[EnquiryStepLine] = Field(default=[])


def take_enquiry(state: ImportState, line: Plain) -> None:
    only_in_a_backup(state)
    kept = EnquiryLine.model_validate(line)
    row = Enquiry(entity_id=entity_key(kept.ark), **kept.model_dump(exclude={"ark", "assigned_to", "steps"}))
    row.clean_fields(exclude=["entity"])
    keep_row(row)
    for step in kept.steps:
        said = step.model_dump(exclude={"by"})
        keep_row(EnquiryStep(enquiry=row, by_name=step.by, **said))


class TidingLine(Document):
    """One public fact that was to be told of a record."""

    ark: str
    kind: str
    mark: str
    time: datetime
    detail: Plain


class WatchLine(Document):
    """One record that an address watches; `key` is the digest of a link that letters hold."""

    ark: str
    seed: str
    key: str
    requested: datetime
    confirmed: datetime | None


class WatcherLine(Document):
    """An address of mail that is told of records."""

    email: str
    language: str
    seed: str
    key: str
    feed_seed: str
    feed_key: str
    letters: bool
    told_until: datetime
    created: datetime
    watches: list[WatchLine] = Field(default=[])


class TidingHeadLine(Document):
    """How far the ledger had been read."""

    n: int


def take_tiding_head(state: ImportState, line: Plain) -> None:
    only_in_a_backup(state)
    keep_row(TidingHead(pk=1, n=TidingHeadLine.model_validate(line).n))


def take_tiding(state: ImportState, line: Plain) -> None:
    only_in_a_backup(state)
    kept = TidingLine.model_validate(line)
    keep_row(Tiding(entity_id=entity_key(kept.ark), **kept.model_dump(exclude={"ark"})))


def take_watcher(state: ImportState, line: Plain) -> None:
    """Keep it with the digests it had: links in letters lead on even where the archive has a new secret."""
    only_in_a_backup(state)
    kept = WatcherLine.model_validate(line)
    row = Watcher(**kept.model_dump(exclude={"watches"}))
    keep_row(row)
    for each in kept.watches:
        keep_row(Watch(watcher=row, entity_id=entity_key(each.ark), **each.model_dump(exclude={"ark"})))
