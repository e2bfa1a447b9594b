"""Where a description prints a grade: in a sentence, alone, behind "else", in brackets, in other tongues."""

import re

from catalog.lots.lot import Lot
from catalog.lots.people import Span
from catalog.lots.statements.faults import FAULT, clause_before, run_behind
from catalog.lots.statements.reach import (
    around,
    behind_measure,
    clause_end,
    with_fault_sentences,
    with_faults,
    with_signature,
)
from catalog.lots.words.condition import (
    ABBREVIATED,
    FRENCH_GRADES,
    GERMAN_GRADES,
    GRADES,
    ITALIAN_GRADES,
    LAST_LETTERS,
    OTHER_STATES,
    SPANISH_GRADES,
)

LONGEST_SHORT = 60  # of a sentence that a grade opens
LONGEST_PLAIN = 200  # characters of a sentence that may speak of condition alone

_IN_CONDITION = re.compile(
    rf"\b(?:in )?(?:(?:overall|generally|remarkably|truly) ){{0,2}}(?:{GRADES}|{OTHER_STATES})"
    rf"(?:,? [a-z]+)? (?:condition|order|state|shape)\b",
    re.IGNORECASE,
)
_CONDITION_IS = re.compile(
    rf"\bcondition(?: is|:| report:| grade:)? (?:{GRADES}|{ABBREVIATED})\b", re.IGNORECASE
)
_CONDITION_LABEL = re.compile(
    r"\b(?:condition(?: report)?|état|(?:erhaltungs)?zustand|erhaltung|condizioni|estado) ?: ?|"
    r"\bcondition report(?= [A-Z])",
    re.IGNORECASE,
)
_OF_BOOK = re.compile(r"\bAutographic condition: [^.]{2,160}\. Book condition: [^.]{2,240}\.?", re.IGNORECASE)
_ADMIRED = r"(?: and (?:choice|fresh|clean|crisp|bright|attractive|clear))?"
_GRADE_FIRST = re.compile(
    rf"\W{{0,2}}(?:{GRADES}|{ABBREVIATED})(?: (?:condition|overall|only)|{_ADMIRED})?"
    r"(?=[.;,:]|\W*$| with )",
    re.IGNORECASE,
)
_FRESH = r"(?:(?:fresh|clean|bright|crisp|sound|complete|intact) and )?"
_GRADE_LAST = re.compile(
    r"(?:[,;] (?:but |still |and |overall |in ){0,3}| but (?:still |overall |generally |otherwise |in ){0,3})"
    rf"{_FRESH}(?P<grade>{GRADES}|{ABBREVIATED}|(?-i:{LAST_LETTERS})){_ADMIRED}"
    r"(?: overall| condition| appearance| appearing)?\W*$",
    re.IGNORECASE,
)
# Stamp dealers print the grade with a capital between the other clauses: `on cover front, Very Fine, ...`
_GRADE_WITHIN = re.compile(
    rf"[,;] (?:Extremely |Extra |Very |About |Near )?(?:Fine|Good|Choice|Superb){_ADMIRED}"
    r"(?: appearance| appearing| condition)?(?=[,;] )"
)
_PRAISED = re.compile(
    r"(?:An?|The) (?:[\w-]+,? ){0,4}"
    r"(?:letter|note|card|document|example|piece|specimen|photograph|signature)s?\b"
)
_BY_ITSELF = re.compile(r"(?:[A-Z][a-z]+ ){0,2}(?:Fine|Good|Excellent|Choice|Superb|Mint)$|(?:VG|EX|VF|EF)\b")
"""Grades that a house prints with a capital behind whatever it has said."""
_OF_HAND = re.compile(
    r"(?:very |an? )?(?:strong|bold|clean|bright|clear|crisp|fresh|dark|nice)(?:,? (?:and )?[a-z]+){0,2} "
    r"(?:handwriting|script|writing|ink|signature|paper|text)\b",
    re.IGNORECASE,
)
_HIGH = re.compile(r"(?:very|extremely|extra|exceptionally|about|near|almost)\b", re.IGNORECASE)
_OTHERWISE = re.compile(
    rf"\b(?:otherwise|else|o/w),? (?:in )?{_FRESH}(?:{GRADES}|{ABBREVIATED})(?!\w)", re.IGNORECASE
)
_UNSTOPPED = re.compile(rf"{GRADES}(?= (?-i:This|These|The|It|To|He|She|With|In)\b)", re.IGNORECASE)
_OF_TEN = re.compile(
    r"\b(?:grades?|rates?|average|signatures?|autograph|condition)\b[^.]{0,60}\b\d(?:\.5)?/10\b"
)
_GRADE_IN_BRACKETS = re.compile(rf"\((?:{ABBREVIATED})\)")
_FOREIGN_GRADE = re.compile(
    f"{FRENCH_GRADES}|{GERMAN_GRADES}|{ITALIAN_GRADES}|{SPANISH_GRADES}", re.IGNORECASE
)
_CLAUSE_GRADE = re.compile(rf"; {GRADES}(?= with\b|[.,]| condition\b)|, {GRADES}(?= with )", re.IGNORECASE)
_SHORT_GRADE = re.compile(rf"(?=[A-Z])(?i:{GRADES}(?: condition)?)(?=[.;])")
_STORY = re.compile(
    r"\b(?:he|she|they|who|writes|wrote|asks|hopes|reports|says|tells|ships?|fleet|army|troops|regiment|horses?|"
    r"house|health|affairs|crops?)\b",
    re.IGNORECASE,
)
_OF_PAPER = re.compile(r"\b(?:signed|autograph(?:ed)?|signatures?|manuscript|inscribed)\b", re.IGNORECASE)
_DISCLAIMER = re.compile(
    r"[^.]{0,60}\b(?:described in|main body|subjective|qualified opinion|upon "
    r"request|on request|available|contact|please)\b",
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
    _, end = lot.sentence_at(max(found.end() - 1, 0))
    return Span(*lot.trimmed(found.end(), with_fault_sentences(lot, found.end(), end)))


def graded(lot: Lot, kind_start: int) -> Span | None:
    for found in (*_IN_CONDITION.finditer(lot.bare), *_CONDITION_IS.finditer(lot.bare)):
        if not _praise(lot, found) and not _of_story(lot, found.start()):
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


def _of_story(lot: Lot, place: int) -> bool:
    """`The ship was in good order and ready to sail` is the letter's news; only its clause is asked."""
    start, _ = lot.sentence_at(place)
    before = lot.bare[max(start, place - 120) : place]
    return _STORY.search(before[max(before.rfind(","), before.rfind(";")) + 1 :]) is not None


def graded_without_kind(lot: Lot) -> Span | None:
    """Where the kind is not known only a label or a sentence that opens with the condition is trusted."""
    if not _OF_PAPER.search(lot.bare):
        return None
    opening = (
        lot.sentence_at(found.start()) for found in _IN_CONDITION.finditer(lot.bare) if opens(lot, found)
    )
    found = next((around(lot, Span(*each), -1) for each in opening), None)
    return labelled(lot, 0) or found or _short_grade(lot)


def _short_grade(lot: Lot) -> Span | None:
    """`Fine.`, `Fine; light toning.`: a short sentence that holds a grade, behind the description."""
    for number, begin in enumerate(lot.sentences):
        start, end = lot.sentence_at(begin)
        if number > 1 and end - start < LONGEST_SHORT and _SHORT_GRADE.match(lot.bare, start, end):
            return Span(with_faults(lot, number, start, end), end)
    return None


def opens(lot: Lot, found: "re.Match[str]") -> bool:
    return lot.sentence_at(found.start())[0] == found.start() and not _praise(lot, found)


def grade_alone(lot: Lot, kind_start: int) -> Span | None:
    """`Fine.`, `Very good; some toning.`, `File holes, Fine.`: first or last in a sentence."""
    for number, begin in enumerate(lot.sentences):
        start, end = lot.sentence_at(begin)
        if end <= kind_start:
            continue
        found = _grade_first(lot, number, start, end) if start >= kind_start else None
        found = found or _grade_last(lot, start, end, kind_start)
        if found is not None:
            return found
    return None


def _grade_first(lot: Lot, number: int, start: int, end: int) -> Span | None:
    first = _GRADE_FIRST.match(lot.bare, start, end)
    stopped = first is not None and (
        lot.bare[first.end() : end].strip() == ""
        or lot.bare[first.end()] in ".;,:"
        or FAULT.search(lot.bare, first.end(), end) is not None
    )
    if stopped and not _speaks_of_content(lot, start, end) and not _in_capitals(lot, start):
        signed = with_signature(lot, Span(start, end))
        return Span(with_faults(lot, number, start, end), signed.end)
    unstopped = _UNSTOPPED.match(lot.bare, start, end)
    return Span(with_faults(lot, number, start, unstopped.end()), unstopped.end()) if unstopped else None


def _in_capitals(lot: Lot, start: int) -> bool:
    """`ND. EX. COLL. TESTA` in a headline: all is in capitals, and nothing there is a grade."""
    return lot.bare[max(0, start - 24) : start + 10].isupper()


def _grade_last(lot: Lot, start: int, end: int, kind_start: int) -> Span | None:
    last = _GRADE_LAST.search(lot.bare, max(start, end - 60), end)
    if last is None:
        return None
    if start <= kind_start or end - start >= LONGEST_PLAIN:
        start = clause_before(lot, max(start, kind_start), last.start())
        alone = start == last.start()
    else:
        spoken = _praised(lot, start, last) or _OF_HAND.match(lot.bare, start, end)
        alone = not spoken and not FAULT.search(lot.bare, start, end)
        start = behind_measure(lot, start, last.start())
    if alone and not _BY_ITSELF.match(last["grade"]):
        return None
    return Span(last.start("grade") if alone else start, end)


def _praised(lot: Lot, start: int, last: "re.Match[str]") -> bool:
    """Whether the sentence admires the piece: `A wonderful note, very fine.`."""
    return _PRAISED.match(lot.bare, start) is not None and _HIGH.match(last["grade"]) is not None


def grade_within(lot: Lot, kind_start: int) -> Span | None:
    found = _GRADE_WITHIN.search(lot.bare, kind_start)
    if found is None:
        return None
    start, end = lot.sentence_at(found.start() + 1)
    first = clause_before(lot, start, found.start())
    if start == first:
        return Span(start, end)  # the sentence speaks of nothing else
    behind = run_behind(lot, found.end(), end)
    if " " not in found[0][2:] and first == found.start() and behind == found.end():
        return None  # `Fine` alone may be a name
    return Span(first if first < found.start() else found.start() + 2, behind)


def _speaks_of_content(lot: Lot, start: int, end: int) -> bool:
    first = re.match(r"[^.;,]*[.;,]\s*([^.;,]{0,80})", lot.bare[start:end])
    return bool(first and re.search(r"\b(?:content|association|example|letter|letters)\b", first[0]))


def grade_clause(lot: Lot, kind_start: int) -> Span | None:
    """`...; fine with mailing folds.`: the grade opens one of the last clauses of the describing sentence."""
    for found in _CLAUSE_GRADE.finditer(lot.bare, kind_start):
        _, end = lot.sentence_at(found.start())
        clause = clause_end(lot, found.start() + 1, end)
        if found[0][0] == ";":
            return Span(*lot.trimmed(found.start() + 1, end))
        if FAULT.search(lot.bare, found.end(), clause):
            return Span(*lot.trimmed(found.start() + 1, run_behind(lot, clause, end)))
    return None


def else_graded(lot: Lot, kind_start: int) -> Span | None:
    found = _OTHERWISE.search(lot.bare)
    return around(lot, Span(*found.span()), kind_start) if found else None


def bracketed_grade(lot: Lot, _start: int) -> Span | None:
    found = _GRADE_IN_BRACKETS.search(lot.bare)
    return Span(*found.span()) if found else None


def foreign(lot: Lot, kind_start: int) -> Span | None:
    found = _FOREIGN_GRADE.search(lot.bare)
    return around(lot, Span(*found.span()), kind_start) if found else None


def out_of_ten(lot: Lot, kind_start: int) -> Span | None:
    """`The signature grades 8/10`, as dealers in sports say."""
    found = _OF_TEN.search(lot.bare, kind_start)
    return Span(*lot.sentence_at(found.start())) if found else None
