"""Lines that hold answers to questions; only a backup has them."""

from datetime import datetime

from catalog.actions.importing.history import entity_key, keep_row, only_in_a_backup
from catalog.actions.importing.report import LineRefusedError
from catalog.actions.importing.state import ImportState, Plain
from catalog.models import FlagAnswer
from catalog.publishing.raised_flags import asked_items, mark_due
from catalog.record.document import Document


class FlagAnswerLine(Document):
    """One answer; who gave it stays as a name."""

    ark: str
    rule: str
    subject: str
    digest: str
    flag: Plain
    act: str
    text: str
    name: str
    time: datetime
    ledger_size: int


def take_flag_answer(state: ImportState, line: Plain) -> None:
    only_in_a_backup(state)
    kept = FlagAnswerLine.model_validate(line)
    if not kept.text.strip() or not kept.name.strip():
        raise LineRefusedError("an answer stands only with a text and a name", "text")
    row = FlagAnswer(entity_id=entity_key(kept.ark), **kept.model_dump(exclude={"ark"}))
    row.clean_fields(exclude=["entity", "by"])
    keep_row(row)


def finish_questions() -> None:
    """Have all items asked anew, since what was raised is in no backup."""
    mark_due(asked_items())
