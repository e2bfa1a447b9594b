"""How far a statement reaches round its grade: clauses and sentences of faults that belong to it."""

import re
from bisect import bisect_right

from catalog.lots.lot import BLOT, Lot
from catalog.lots.people import Span
from catalog.lots.statements.faults import (
    FAULT,
    SIZED,
    clause_before,
    clauses,
    ends_description,
    fault_sentence,
    names_faults,
    only_mounted,
    run_behind,
    tells,
)

LONE_GRADE = 48  # of a grade to which the sentence before may belong
LONGEST_ALONE = 26  # and of one to which a remark on the signature may belong
BARE_GRADE = 42  # characters of a sentence that holds nothing but the grade
_JOINED = re.compile(r"\b(?:otherwise|else|but|overall|still|and) $", re.IGNORECASE)
_PARTS = re.compile(r";|\s-\s|\[")
_FOLDED = re.compile(r"Folded\b", re.IGNORECASE)  # how it was sent, which houses say apart
# `One 5" x 8" sheet of his stationery; folded for mailing; else fine.`
_MEASURED = re.compile(
    r"(?:(?:an?|one|two|three|four|single|\d+|[½¼¾])\b[^;,]{0,40}\b(?:sheets?|pages?|pp?|sides?|lea(?:f|ves)|"
    r"cards?|postcard)\b|\d?[\w ]{0,8}(?:4to|8vo|12mo|folio|quarto|octavo)\b|"
    r"(?:approximately |about |approx\. |measuring )?[\d½¼¾][\d.½¼¾\"' -]{0,8}(?:cm|mm|in\.?|inches)? ?"
    r"[x×] ?[\d½¼¾]|(?:boldly |neatly |finely |hand)?(?:written|penned|typed|typewritten|notated|"
    r"signed|executed) (?:on|in|with)\b)",
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
    quotes = BLOT * 2 in lot.bare[start : span.start]  # then it tells of the content
    if end - start > 420 or start <= kind_start < end or quotes:
        clause = _clauses_up_to(lot, start, span.start)
        stop = _PARTS.search(lot.bare, span.end, end)
        last = stop.start() if stop else end
        return Span(*lot.trimmed(clause, run_behind(lot, clause_end(lot, span.end, last), last)))
    number = bisect_right(lot.sentences, start) - 1
    first = with_faults(lot, number, behind_measure(lot, start, span.start), end)
    return Span(first, with_fault_sentences(lot, start, end))


def _clauses_up_to(lot: Lot, start: int, place: int) -> int:
    """`light creases, otherwise in fine condition`."""
    joined = _JOINED.search(lot.bare, start, place)
    first = clause_before(lot, start, joined.start() if joined else place)
    return place if joined and joined[0].lower() == "and " and first == joined.start() else first


def clause_end(lot: Lot, place: int, end: int) -> int:
    return next((clause.end for clause in clauses(lot, place, end)), end)


def with_fault_sentences(lot: Lot, start: int, end: int) -> int:
    """`Good condition. Stains. Small tears to edges.`: sentences of faults behind a grade alone."""
    number = bisect_right(lot.sentences, start) - 1
    bare = end - start <= BARE_GRADE and not FAULT.search(lot.bare, start, end)
    for begin in lot.sentences[number + 1 :] if bare else ():
        following = lot.sentence_at(begin)
        if not names_faults(lot, *following) or _FOLDED.match(lot.bare, *following):
            break
        if not _FOLD_LINES.fullmatch(lot.bare, *following):
            end = following[1]
    return end


def behind_measure(lot: Lot, start: int, grade: int) -> int:
    """`2 sides, 8vo, Tribschen, 5 August 1869, minor splits, else fine`: where the faults begin."""
    measured = _MEASURED.match(lot.bare, start, grade)
    plain = measured and not FAULT.search(lot.bare, start, measured.end())
    return clause_before(lot, start, grade) if plain else start


def with_faults(lot: Lot, number: int, start: int, end: int) -> int:
    """`Light surface creasing. Very fine.`: the faults may have the sentences before, or their end."""
    lone = end - start < LONE_GRADE
    while number:
        number -= 1
        before = lot.sentence_at(lot.sentences[number])
        named = names_faults(lot, *before) if lone else fault_sentence(lot, *before)
        if not named or only_mounted(lot, *before):
            return _run_that_ends(lot, before, start) if lone else start
        start = before[0]
    return start


def _run_that_ends(lot: Lot, before: tuple[int, int], start: int) -> int:
    """Of a sentence that describes the piece the faults in its last clauses."""
    if ends_description(lot, before[0]):
        return start
    first = clause_before(lot, *before)
    run = lot.bare[first : before[1]]
    telling = any(tells(run, told) for told in FAULT.finditer(run)) and not SIZED.search(run)
    telling = telling and not only_mounted(lot, first, before[1])
    return first if telling and first > before[0] else start


def with_signature(lot: Lot, span: Span) -> Span:
    """`Fine. The signature is remarkably bold.`: the remark belongs to what stands alone."""
    number = bisect_right(lot.sentences, span.end - 1)
    alone = lot.sentence_at(span.end - 1)[1] == span.end and span.end - span.start < LONGEST_ALONE
    if alone and number < len(lot.sentences):
        following = lot.sentence_at(lot.sentences[number])
        if _OF_SIGNATURE.match(lot.bare, *following):
            return Span(span.start, following[1])
    return span
