"""Where a description prints a grade: in a sentence, alone, behind "else", in brackets, in other tongues."""

import re

from catalog.lots.lot import Lot
from catalog.lots.people import Span
from catalog.lots.statements.faults import FAULT
from catalog.lots.statements.reach import around, behind_measure, with_faults, with_signature
from catalog.lots.words.condition import ABBREVIATED, FRENCH_GRADES, GERMAN_GRADES, GRADES, LAST_LETTERS

_IN_CONDITION = re.compile(
    rf"\b(?:in )?(?:(?:overall|generally|remarkably|truly) )*{GRADES}(?:,? [a-z]+)? (?:condition|"
    rf"order|state|shape)\b",
    re.IGNORECASE,
)
_CONDITION_IS = re.compile(
    rf"\bcondition(?: is|:| report:| grade:)? (?:{GRADES}|{ABBREVIATED})\b", re.IGNORECASE
)
_CONDITION_LABEL = re.compile(r"\b(?:condition(?: report)?|état|zustand) ?: ?", re.IGNORECASE)
_OF_BOOK = re.compile(r"\bAutographic condition: [^.]{2,160}\. Book condition: [^.]{2,240}\.?", re.IGNORECASE)
_GRADE_FIRST = re.compile(
    rf"\W{{0,2}}(?:{GRADES}|{ABBREVIATED})(?: (?:condition|overall))?(?=[.;,:]| with (?:an? |some |only |"
    rf"the |minor |light |usual )?)",
    re.IGNORECASE,
)
_GRADE_LAST = re.compile(
    rf"[,;] (?:{GRADES}|{ABBREVIATED}|(?-i:{LAST_LETTERS}))(?: overall| "
    rf"condition)?\W*$",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    rf"\b(?:otherwise|else|o/w),? (?:in )?(?:{GRADES}|{ABBREVIATED})(?!\w)", re.IGNORECASE
)
_GRADE_IN_BRACKETS = re.compile(rf"\((?:{ABBREVIATED})\)")
_FOREIGN_GRADE = re.compile(rf"{FRENCH_GRADES}|{GERMAN_GRADES}", re.IGNORECASE)
_CLAUSE_GRADE = re.compile(rf"; {GRADES}(?= with\b|[.,]| condition\b)", re.IGNORECASE)
_DISCLAIMER = re.compile(
    r"[^.]{0,60}\b(?:described in|main body|subjective|qualified opinion|upon "
    r"request)\b",
    re.IGNORECASE,
)


def labelled(lot: Lot, _start: int) -> Span | None:
    """`Condition: ...` or `Zustand: ...`, to the end of that sentence."""
    book = _OF_BOOK.search(lot.bare)
    if book is not None:
        return Span(*book.span())
    found = _CONDITION_LABEL.search(lot.bare)
    if found is None or _DISCLAIMER.match(lot.bare, found.end()):
        return None
    return Span(found.end(), lot.sentence_at(max(found.end() - 1, 0))[1])


def graded(lot: Lot, kind_start: int) -> Span | None:
    for found in (*_IN_CONDITION.finditer(lot.bare), *_CONDITION_IS.finditer(lot.bare)):
        if not _praise(lot, found):
            return around(lot, Span(*found.span()), kind_start)
    inside = _IN_CONDITION.search(lot.straight)
    return _within_quotation(lot, Span(*inside.span())) if inside and _quoted_kind(lot, kind_start) else None


def _quoted_kind(lot: Lot, kind_start: int) -> bool:
    return any(one.start <= kind_start < one.end for one in lot.quotations)


def _within_quotation(lot: Lot, span: Span) -> Span:
    """The description is known from a quotation: the clauses between its ellipses."""
    starts = [
        found.end() for found in re.compile(r"(?:…|\.{3,4}),? ?\.? ?").finditer(lot.straight, 0, span.start)
    ]
    end = re.compile(r"…|\.{3,4}").search(lot.straight, span.end)
    start = starts[-1] if starts else span.start
    return Span(*lot.trimmed(start, end.start() if end else span.end))


def _praise(lot: Lot, found: "re.Match[str]") -> bool:
    """`in good order of battle`, `the poor state of his health` speak of no paper."""
    return (
        re.match(r" of (?:his|her|the|affairs|battle|mind|health)", lot.bare[found.end() :][:14]) is not None
    )


def grade_alone(lot: Lot, kind_start: int) -> Span | None:
    """`Fine.`, `Very good; some toning.`, `File holes, Fine.`, as a sentence of its own behind the kind."""
    for number, begin in enumerate(lot.sentences):
        start, end = lot.sentence_at(begin)
        if start < kind_start:
            continue
        first = _GRADE_FIRST.match(lot.bare, start, end)
        bare = first is not None and (
            lot.bare[first.end()] in ".;,:" or FAULT.search(lot.bare, first.end(), end)
        )
        if bare and not _speaks_of_content(lot, start, end):
            return Span(with_faults(lot, number, start, end), with_signature(lot, number, start, end))
        if (
            end - start < 200
            and _GRADE_LAST.search(lot.bare[start:end])
            and FAULT.search(lot.bare, start, end)
        ):
            last = _GRADE_LAST.search(lot.bare[start:end])
            return Span(behind_measure(lot, start, start + last.start() if last else end), end)
    return None


def _speaks_of_content(lot: Lot, start: int, end: int) -> bool:
    first = re.match(r"[^.;,]*[.;,]\s*([^.;,]{0,80})", lot.bare[start:end])
    return bool(first and re.search(r"\b(?:content|association|example|letter|letters)\b", first[0]))


def grade_clause(lot: Lot, kind_start: int) -> Span | None:
    """`...; fine with mailing folds.`: the grade opens the last clause of the describing sentence."""
    found = _CLAUSE_GRADE.search(lot.bare, kind_start)
    return Span(*lot.trimmed(found.start() + 1, lot.sentence_at(found.start())[1])) if found else None


def else_graded(lot: Lot, kind_start: int) -> Span | None:
    found = _OTHERWISE.search(lot.bare)
    return around(lot, Span(*found.span()), kind_start) if found else None


def bracketed_grade(lot: Lot, _start: int) -> Span | None:
    found = _GRADE_IN_BRACKETS.search(lot.bare)
    return Span(*found.span()) if found else None


def foreign(lot: Lot, _start: int) -> Span | None:
    found = _FOREIGN_GRADE.search(lot.bare)
    return Span(*lot.sentence_at(found.start())) if found else None
