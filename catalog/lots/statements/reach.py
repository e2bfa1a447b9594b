"""How far a statement reaches round its grade: clauses and sentences of faults that belong to it."""

import re
from bisect import bisect_right

from catalog.lots.lot import Lot
from catalog.lots.people import Span
from catalog.lots.statements.faults import FAULT, clauses, names_faults

LONE_GRADE = 31  # of a grade to which the sentence before may belong
BARE_GRADE = 26  # characters of a sentence that holds nothing but the grade
_FOLDED = re.compile(r"Folded\b", re.IGNORECASE)  # how it was sent, which houses say apart
# `One 5" x 8" sheet of his stationery; folded for mailing; else fine.`
_MEASURED = re.compile(
    r"(?:(?:an?|one|two|three|four|single|\d+|[½¼¾])\b[^;,]{0,40}\b(?:sheets?|pages?|pp?|sides?|lea(?:f|ves)|"
    r"cards?|postcard)\b|\d?[\w ]{0,8}(?:4to|8vo|12mo|folio|quarto|octavo)\b)",
    re.IGNORECASE,
)
_FOLD_LINES = re.compile(r"fold (?:lines?|marks?)\.?", re.IGNORECASE)  # at the end they say how it was sent
_OF_SIGNATURE = re.compile(
    r"[^.;]{0,40}\b(?:signature|signed|ink|autograph)\b[^.]{0,60}\b(?:bold|strong|dark|clear|faded|"
    r"light|crisp|large|striking|visible)\w*",
    re.IGNORECASE,
)


def around(lot: Lot, span: Span, kind_start: int) -> Span:
    """The whole sentence; of a sentence that describes everything only the clause, to the next semicolon."""
    start, end = lot.sentence_at(span.start)
    if end - start > 420 or start <= kind_start < end:
        clause = clause_before(lot, start, span.start)
        stop = re.compile(r";|\s-\s|\[").search(lot.bare, span.end, end)
        return Span(*lot.trimmed(clause, stop.start() if stop else end))
    number = bisect_right(lot.sentences, start) - 1
    first = with_faults(lot, number, behind_measure(lot, start, span.start), end)
    return Span(first, with_fault_sentences(lot, start, end))


def with_fault_sentences(lot: Lot, start: int, end: int) -> int:
    """`Good condition. Stains. Small tears to edges.`: sentences of faults behind a grade alone."""
    number = bisect_right(lot.sentences, start) - 1
    for begin in lot.sentences[number + 1 :] if end - start <= BARE_GRADE else ():
        following = lot.sentence_at(begin)
        if not names_faults(lot, *following) or _FOLDED.match(lot.bare, *following):
            break
        if not _FOLD_LINES.fullmatch(lot.bare, *following):
            end = following[1]
    return end


def clause_before(lot: Lot, start: int, place: int) -> int:
    """Where the faults before "otherwise fine" begin, clause by clause."""
    if lot.bare[place : place + 3].lower() == "in ":
        return place
    first = place
    for clause in reversed(list(clauses(lot, start, place))):
        if not FAULT.search(lot.bare, clause.start, clause.end):
            break
        first = clause.start
    return first


def behind_measure(lot: Lot, start: int, grade: int) -> int:
    """`2 sides, 8vo, Tribschen, 5 August 1869, minor splits, else fine`: where the faults begin."""
    measured = _MEASURED.match(lot.bare, start, grade)
    plain = measured and not FAULT.search(lot.bare, start, measured.end())
    return clause_before(lot, start, grade) if plain else start


def with_faults(lot: Lot, number: int, start: int, end: int) -> int:
    """`Light surface creasing. Very fine.`: the faults may have the sentence before."""
    if number and end - start < LONE_GRADE:
        before = lot.sentence_at(lot.sentences[number - 1])
        if names_faults(lot, *before):
            return before[0]
    return start


def with_signature(lot: Lot, number: int, start: int, end: int) -> int:
    """`Fine. The signature is remarkably bold.`: the remark belongs to the grade that stands alone."""
    if number + 1 < len(lot.sentences) and end - start < 24:
        following = lot.sentence_at(lot.sentences[number + 1])
        if _OF_SIGNATURE.match(lot.bare, *following):
            return following[1]
    return end
