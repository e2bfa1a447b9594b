"""Where a description states the condition: its own sentence, a grade, or clauses that name faults.

Grammar alone; words stand in `words.condition`. Order of trust: "in GRADE condition", a grade, faults.
"""

import re

from catalog.lots.lot import Lot
from catalog.lots.people import Span
from catalog.lots.statements import grades
from catalog.lots.statements.faults import FAULT, faults_alone
from catalog.lots.statements.paragraphs import paragraphed

__all__ = ["FAULT", "statement"]

_WAYS = (
    grades.labelled,
    grades.graded,
    grades.grade_alone,
    grades.grade_clause,
    grades.else_graded,
    grades.bracketed_grade,
    grades.foreign,
)


def statement(lot: Lot, kind_start: int, kind_end: int) -> Span | None:
    """Return the statement of condition as the house prints it; None where it makes none."""
    lot = paragraphed(lot)
    for way in _WAYS:
        found = way(lot, kind_start)
        if found is not None:
            return found
    alone = faults_alone(lot, kind_start, kind_end)
    return _without_dash(lot, alone) if alone else None


def _without_dash(lot: Lot, span: Span) -> Span:
    """Without the dash by which German houses part what they say."""
    words = lot.plain[span.start : span.end]
    ends = " -(." if re.fullmatch(r"\([^()]*\)\.?", words) else " -"
    start = span.start + len(words) - len(words.lstrip(ends))
    return Span(start, span.start + len(words.rstrip(ends + (")" if "(" in ends else ""))))
