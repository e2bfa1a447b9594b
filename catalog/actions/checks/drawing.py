"""Drawing up a check: from one question, or from a sheet whose rows become questions."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from catalog.actions.checks.columns import ANYTHING, columns_meant
from catalog.actions.checks.limits import count_visit
from catalog.actions.checks.running import go_on
from catalog.actions.log import log_act
from catalog.actions.organisations import Access, actor_of
from catalog.models import Check, CheckRow
from catalog.search.verifying import LONGEST_DESCRIPTION, LONGEST_LINE, Question, guessed_question
from catalog.sheets import Table
from catalog.values.text import clean_line, clean_text

MOST_ROWS = 5_000
NAMES = ("reference", "issuer", "number", "description", "own")


class TooManyRowsError(ValueError):
    """More rows than one check takes; the count is the argument."""


def draw_up_check(access: Access, table: Table, *, title: str = "") -> Check:
    """Make a check of a sheet's rows; the first are looked up at once, the rest by the worker.

    Raises NoColumnError, TooManyRowsError and TooOftenError; then nothing is kept.
    """
    mapping = columns_meant(table.headers)
    rows = [(each.number, each.cells, each.faults) for each in table.rows]
    if mapping == [ANYTHING]:
        rows.insert(0, (1, [table.headers[0]], {}))
    if not rows:
        raise TooManyRowsError(0)
    if len(rows) > MOST_ROWS:
        raise TooManyRowsError(len(rows))
    made = [_row(number, cells, faults, mapping, table.headers) for number, cells, faults in rows]
    headers = [] if mapping == [ANYTHING] else table.headers
    return _keep(access, made, title=title, columns=headers, mapping=mapping, notes=table.notes)


def draw_up_one(access: Access, question: Question, *, title: str = "") -> Check:
    """Make a check of one piece, which is looked up before this returns."""
    cleaned = {name: clean_text(value).strip() for name, value in question.plain().items()}
    row = CheckRow(number=1, asked=cleaned)
    return _keep(access, [row], title=title or question.own)


def _keep(access: Access, rows: Sequence[CheckRow], *, title: str, **more: Any) -> Check:
    count_visit("sale rows", str(access.organisation), by=len(rows))
    with transaction.atomic():
        check = Check.objects.create(
            organisation_id=access.organisation,
            by_id=access.user,
            by_name=access.by_name,
            key_id=access.key,
            title=clean_line(title)[:200],
            expires=timezone.now() + timedelta(days=settings.CHECKS_KEPT_DAYS),
            **more,
        )
        _add(check, rows)
        log_act("check", None, by=actor_of(access), organisation=access.organisation, rows=len(rows))
    go_on(check.pk)
    check.refresh_from_db()
    return check


def _add(check: Check, rows: Iterable[CheckRow]) -> None:
    made = list(rows)
    for position, row in enumerate(made, 1):
        row.check_of, row.position = check, position
    CheckRow.objects.bulk_create(made, batch_size=500)


def _row(
    number: int, cells: list[str], faults: dict[int, str], mapping: list[str], headers: list[str]
) -> CheckRow:
    cells = [clean_text(each) for each in cells]
    row = CheckRow(number=number, cells=cells)
    found = {key: cell for key, cell in zip(mapping, cells, strict=False) if key}
    row.asked = _own(found)
    wrong = [headers[n] for n in faults if n < len(mapping) and mapping[n]]
    if wrong:
        return _refused(row, "not a value", wrong[0])
    question = _question(found)
    if question is None:
        return _refused(row, "too long", "")
    row.asked = question.plain()
    return row if not question.is_empty else _refused(row, "nothing to look for", "")


def _question(found: dict[str, str]) -> Question | None:
    if ANYTHING in found:
        text = found[ANYTHING]
        return guessed_question(text) if len(text) <= LONGEST_DESCRIPTION else None
    lines = {name: clean_line(found.get(name, "")) for name in NAMES if name != "description"}
    description = found.get("description", "")
    if len(description) > LONGEST_DESCRIPTION or any(len(each) > LONGEST_LINE for each in lines.values()):
        return None
    return Question(**lines, description=description.strip())


def _own(found: dict[str, str]) -> dict[str, str]:
    """Return the asker's own name for a row, by which a refused one is found again in their list."""
    own = clean_line(found.get("own", ""))[:LONGEST_LINE]
    return {"own": own} if own else {}


def _refused(row: CheckRow, key: str, column: str) -> CheckRow:
    row.state, row.reason = "refused", f"{key}|{column}"
    return row
