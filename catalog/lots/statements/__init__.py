"""Where a description states the condition: its own sentence, a grade, or clauses that name faults.

Grammar alone; words stand in `words.condition`. Order of trust: "in GRADE condition", a grade, faults.
"""

import re

from catalog.lots.lot import Lot
from catalog.lots.people import Span
from catalog.lots.statements import grades
from catalog.lots.statements.faults import FAULT, faults_alone, folds_alone
from catalog.lots.statements.paragraphs import paragraphed
from catalog.lots.statements.reach import with_signature

__all__ = ["FAULT", "statement", "statement_without_kind"]

_WAYS = (
    grades.labelled,
    grades.graded,
    grades.grade_alone,
    grades.grade_within,
    grades.grade_clause,
    grades.else_graded,
    grades.bracketed_grade,
    grades.foreign,
)
_LAST_WAYS = (folds_alone, grades.out_of_ten)
_SIZE_BEHIND = re.compile(
    r"(?:condition|fine|good|excellent)"
    r"(?P<size>[,;] [\d.½¼¾⅛⅜⅝⅞/ ]{1,8}(?:\"|'|cm|mm|in\.?|inches)? ?[x×] ?\d)",
    re.IGNORECASE,
)
"""Where the size of the sheet stands behind the grade."""
_ENCLOSED = re.compile(
    r"[,;] (?:also\b|and also\b|accompanied\b|together with\b|sold with\b|comes with\b|"
    r"with (?:the |its |an? )?(?:[\w-]+ ){0,3}(?:envelope|cover)\b)",
    re.IGNORECASE,
)
"""Where a sentence of condition turns to what lies with the piece."""


def statement(lot: Lot, kind_start: int, kind_end: int) -> Span | None:
    """Return the statement of condition as the house prints it; None where it makes none."""
    lot = paragraphed(lot)
    for way in _WAYS:
        found = way(lot, kind_start)
        if found is not None:
            return _without_enclosures(lot, found)
    found = faults_alone(lot, kind_start, kind_end)
    if found is not None:
        return _without_dash(lot, with_signature(lot, _without_enclosures(lot, found)))
    last = next((found for way in _LAST_WAYS if (found := way(lot, kind_start))), None)
    return with_signature(lot, last) if last else None


def statement_without_kind(lot: Lot) -> Span | None:
    """Return what a house prints in a sentence of its own, though the kind of the piece is not read."""
    lot = paragraphed(lot)
    found = grades.graded_without_kind(lot)
    return _without_enclosures(lot, found) if found else None


def _without_enclosures(lot: Lot, span: Span) -> Span:
    """`else fine, with the original envelope`: what lies with the piece is no part, unless it has faults."""
    for found in _ENCLOSED.finditer(lot.bare, *span):
        if not FAULT.search(lot.bare, found.end(), span.end):
            return Span(span.start, found.start())
    size = _SIZE_BEHIND.search(lot.bare, *span)
    behind = size is not None and not FAULT.search(lot.bare, size.end(), span.end)
    return Span(span.start, size.start("size")) if size and behind else span


def _without_dash(lot: Lot, span: Span) -> Span:
    """Without the dash by which German houses part what they say."""
    words = lot.plain[span.start : span.end]
    ends = " -(." if re.fullmatch(r"\([^()]*\)\.?", words) else " -"
    start = span.start + len(words) - len(words.lstrip(ends))
    return Span(start, span.start + len(words.rstrip(ends + (")" if "(" in ends else ""))))
