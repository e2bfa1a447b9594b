"""Where a description states the condition: its own sentence, a grade, or clauses that name faults.

Grammar alone; words stand in `words.condition`. Order of trust: "in GRADE condition", a grade, faults.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from catalog.lots.lot import BLOT, Lot
from catalog.lots.people import Span
from catalog.lots.words.condition import (
    ABBREVIATED,
    FAULTS,
    FRENCH_GRADES,
    GERMAN_GRADES,
    GRADES,
    LAST_LETTERS,
    TELLING,
)

FAULT = re.compile(
    "|".join(rf"(?P<f{at}>\b(?:{words})(?!\w))" for at, (_, words) in enumerate(FAULTS)), re.IGNORECASE
)
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
_OF_SIGNATURE = re.compile(
    r"[^.;]{0,40}\b(?:signature|signed|ink|autograph)\b[^.]{0,60}\b(?:bold|strong|dark|clear|faded|"
    r"light|crisp|large|striking|visible)\w*",
    re.IGNORECASE,
)
LONE_GRADE = 31  # of a grade to which the sentence before may belong
BARE_GRADE = 26  # characters of a sentence that holds nothing but the grade
_FOLDED = re.compile(r"Folded\b", re.IGNORECASE)  # how it was sent, which houses say apart
# `One 5" x 8" sheet of his stationery; folded for mailing; else fine.`
_MEASURED = re.compile(
    r"(?:(?:an?|one|two|three|four|single|\d+|[½¼¾])\b[^;,]{0,40}\b(?:sheets?|pages?|pp?|sides?|lea(?:f|ves)|"
    r"cards?|postcard)\b|\d?[\w ]{0,8}(?:4to|8vo|12mo|folio|quarto|octavo)\b)",
    re.IGNORECASE,
)
_SIZED = re.compile(r"\d ?(?:cm|mm|in)?\.? ?[x×] ?\d")
_BEHIND_MEASURE = re.compile(
    r"(?:\binch(?:es)?|\bin|mm|cm|[48]to|8vo|folio|\bpages?|\bsheet|\blea(?:f|ves)|\bstationery|"
    r"\bletterhead)\.?; $"
)
_A_LITTLE = re.compile(
    r"\b(?:few|minor|light|slight|slightly|small|some|little|lightly|minimal|trivial|usual|traces of) "
    r"(?:\w+ )?$",
    re.IGNORECASE,
)
_FOLD_LINES = re.compile(r"fold (?:lines?|marks?)\.?", re.IGNORECASE)  # at the end they say how it was sent
_CLAUSE_ENDS = re.compile(r"[,;]| \[| \(|\. |$")
_NOT_CONDITION = re.compile(
    r"\bwritten (?:on|in|across)\b|\b(?:writes|wrote|asks|declares|tells|he|she|they|his|battle|war|"
    r"tears of|in tears|loss of (?:his|her|life|the battle)|killed|burned|army|"
    r"provenance|estimate|published|translated)\b",
    re.IGNORECASE,
)
_PHYSICAL = re.compile(
    r"\b(?:paper|corners?|edges?|margins?|verso|recto|reverse|folds?|page|leaf|sheet|signature|text|"
    r"edge|top|bottom|upper|lower|left|right|spotting|parts?)\b",
    re.IGNORECASE,
)


def statement(lot: Lot, kind_start: int, kind_end: int) -> Span | None:
    """Return the statement of condition as the house prints it; None where it makes none."""
    for way in (_labelled, _graded, _grade_alone, _grade_clause, _else_graded, _bracketed_grade, _foreign):
        found = way(lot, kind_start)
        if found is not None:
            return found
    alone = _faults_alone(lot, kind_start, kind_end)
    return _without_dash(lot, alone) if alone else None


def _without_dash(lot: Lot, span: Span) -> Span:
    """Without the dash by which German houses part what they say."""
    words = lot.plain[span.start : span.end]
    ends = " -(." if re.fullmatch(r"\([^()]*\)\.?", words) else " -"
    start = span.start + len(words) - len(words.lstrip(ends))
    return Span(start, span.start + len(words.rstrip(ends + (")" if "(" in ends else ""))))


def _labelled(lot: Lot, _start: int) -> Span | None:
    """`Condition: ...` or `Zustand: ...`, to the end of that sentence."""
    book = _OF_BOOK.search(lot.bare)
    if book is not None:
        return Span(*book.span())
    found = _CONDITION_LABEL.search(lot.bare)
    if found is None or _DISCLAIMER.match(lot.bare, found.end()):
        return None
    return Span(found.end(), lot.sentence_at(max(found.end() - 1, 0))[1])


def _graded(lot: Lot, kind_start: int) -> Span | None:
    for found in (*_IN_CONDITION.finditer(lot.bare), *_CONDITION_IS.finditer(lot.bare)):
        if not _praise(lot, found):
            return _around(lot, Span(*found.span()), kind_start)
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


def _around(lot: Lot, span: Span, kind_start: int) -> Span:
    """The whole sentence; of a sentence that describes everything only the clause, to the next semicolon."""
    start, end = lot.sentence_at(span.start)
    if end - start > 420 or start <= kind_start < end:
        clause = _clause_before(lot, start, span.start)
        stop = re.compile(r";|\s-\s|\[").search(lot.bare, span.end, end)
        return Span(*lot.trimmed(clause, stop.start() if stop else end))
    number = bisect_right(lot.sentences, start) - 1
    first = _with_faults(lot, number, _behind_measure(lot, start, span.start), end)
    return Span(first, _with_fault_sentences(lot, start, end))


def _with_fault_sentences(lot: Lot, start: int, end: int) -> int:
    """`Good condition. Stains. Small tears to edges.`: sentences of faults behind a grade alone."""
    number = bisect_right(lot.sentences, start) - 1
    for begin in lot.sentences[number + 1 :] if end - start <= BARE_GRADE else ():
        following = lot.sentence_at(begin)
        if not _names_faults(lot, *following) or _FOLDED.match(lot.bare, *following):
            break
        if not _FOLD_LINES.fullmatch(lot.bare, *following):
            end = following[1]
    return end


def _clause_before(lot: Lot, start: int, place: int) -> int:
    """Where the faults before "otherwise fine" begin, clause by clause."""
    if lot.bare[place : place + 3].lower() == "in ":
        return place
    clauses = list(_clauses(lot, start, place))
    first = place
    for clause in reversed(clauses):
        if not FAULT.search(lot.bare, clause.start, clause.end):
            break
        first = clause.start
    return first


def _grade_alone(lot: Lot, kind_start: int) -> Span | None:
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
            return Span(_with_faults(lot, number, start, end), _with_signature(lot, number, start, end))
        if (
            end - start < 200
            and _GRADE_LAST.search(lot.bare[start:end])
            and FAULT.search(lot.bare, start, end)
        ):
            last = _GRADE_LAST.search(lot.bare[start:end])
            return Span(_behind_measure(lot, start, start + last.start() if last else end), end)
    return None


def _behind_measure(lot: Lot, start: int, grade: int) -> int:
    """`2 sides, 8vo, Tribschen, 5 August 1869, minor splits, else fine`: where the faults begin."""
    measured = _MEASURED.match(lot.bare, start, grade)
    plain = measured and not FAULT.search(lot.bare, start, measured.end())
    return _clause_before(lot, start, grade) if plain else start


def _speaks_of_content(lot: Lot, start: int, end: int) -> bool:
    first = re.match(r"[^.;,]*[.;,]\s*([^.;,]{0,80})", lot.bare[start:end])
    return bool(first and re.search(r"\b(?:content|association|example|letter|letters)\b", first[0]))


def _with_faults(lot: Lot, number: int, start: int, end: int) -> int:
    """`Light surface creasing. Very fine.`: the faults may have the sentence before."""
    if number and end - start < LONE_GRADE:
        before = lot.sentence_at(lot.sentences[number - 1])
        if _names_faults(lot, *before):
            return before[0]
    return start


def _with_signature(lot: Lot, number: int, start: int, end: int) -> int:
    """`Fine. The signature is remarkably bold.`: the remark belongs to the grade that stands alone."""
    if number + 1 < len(lot.sentences) and end - start < 24:
        following = lot.sentence_at(lot.sentences[number + 1])
        if _OF_SIGNATURE.match(lot.bare, *following):
            return following[1]
    return end


def _grade_clause(lot: Lot, kind_start: int) -> Span | None:
    """`...; fine with mailing folds.`: the grade opens the last clause of the describing sentence."""
    found = _CLAUSE_GRADE.search(lot.bare, kind_start)
    return Span(*lot.trimmed(found.start() + 1, lot.sentence_at(found.start())[1])) if found else None


def _else_graded(lot: Lot, kind_start: int) -> Span | None:
    found = _OTHERWISE.search(lot.bare)
    return _around(lot, Span(*found.span()), kind_start) if found else None


def _bracketed_grade(lot: Lot, _start: int) -> Span | None:
    found = _GRADE_IN_BRACKETS.search(lot.bare)
    return Span(*found.span()) if found else None


def _foreign(lot: Lot, _start: int) -> Span | None:
    found = _FOREIGN_GRADE.search(lot.bare)
    return Span(*lot.sentence_at(found.start())) if found else None


def _faults_alone(lot: Lot, kind_start: int, kind_end: int) -> Span | None:
    """No grade: faults in brackets, in clauses of the describing sentence, or in a sentence of their own."""
    for begin in lot.sentences:
        start, end = lot.sentence_at(begin)
        if end <= kind_start or _ends_description(lot, start):
            continue
        found = _fault_sentence(lot, start, end) if start > kind_start else None
        found = (
            found
            or _fault_brackets(lot, max(start, kind_end), end)
            or _fault_clauses(lot, max(start, kind_end), end)
        )
        if found is not None:
            return found
    return None


def _ends_description(lot: Lot, start: int) -> bool:
    return (
        re.match(
            r"\W*(?:provenance|literature|purchased|estimate|accompanied)\b",
            lot.bare[start : start + 40],
            re.IGNORECASE,
        )
        is not None
    )


def _fault_sentence(lot: Lot, start: int, end: int) -> Span | None:
    head = lot.bare[start : min(end, start + 90)]
    found = FAULT.search(head)
    if found is None or end - start > 400 or _NOT_CONDITION.search(lot.bare[start:end]):
        return None
    clause = _CLAUSE_ENDS.search(head)
    first = head[: clause.start()] if clause else head
    return Span(start, end) if any(_tells(first, told) for told in FAULT.finditer(first)) else None


def _names_faults(lot: Lot, start: int, end: int) -> bool:
    """Next to a grade a short sentence needs only name a fault: `Fold lines`, `Usual folds`."""
    words = lot.bare[start:end]
    first = FAULT.search(words[:45]) if len(words) < 120 and BLOT not in words else None
    known = first is not None and _term(first) in TELLING | {"folds", "wear"}
    plain = (
        known
        and not _SIZED.search(words)
        and not _NOT_CONDITION.search(words)
        and not _ends_description(lot, start)
    )
    return plain or _fault_sentence(lot, start, end) is not None


def _term(found: "re.Match[str]") -> str:
    return FAULTS[int((found.lastgroup or "f0")[1:])][0]


def _tells(clause: str, found: "re.Match[str]") -> bool:
    """A fault that prose does not know, or one that is placed on the paper."""
    if len(clause) < 60 and _A_LITTLE.search(clause[: found.start()]):
        return True
    return _term(found) in TELLING and (found.start() < 45 or _PHYSICAL.search(clause) is not None)


def _fault_brackets(lot: Lot, start: int, end: int) -> Span | None:
    for found in re.compile(r"\(([^()]{4,200})\)").finditer(lot.bare, start, end):
        told = next((one for one in FAULT.finditer(found[1]) if _tells(found[1], one)), None)
        clauses_before = lot.bare[max(start, found.start() - 160) : found.start()]
        if told and told.start() < 40 and not FAULT.search(clauses_before):
            return Span(*found.span(1))
    return None


def _fault_clauses(lot: Lot, start: int, end: int) -> Span | None:
    """The first run of clauses that all name faults."""
    run: list[Span] = []
    telling = False
    for clause in _clauses(lot, start, end):
        words = lot.bare[clause.start : clause.end]
        told = FAULT.search(words)
        if told and len(words) < 200 and not _NOT_CONDITION.search(words):
            run.append(clause)
            telling = telling or _tells(words, told) or _behind_size(lot, clause.start)
        elif telling:
            break
        else:
            run = []
    if not telling:
        return None
    rest = lot.bare[run[-1].end : end]
    whole = _behind_size(lot, run[0].start) and re.fullmatch(r"[^\d\[(;]{0,60}", rest)
    return Span(*lot.trimmed(run[0].start, end if whole else run[-1].end))


def _behind_size(lot: Lot, start: int) -> bool:
    """`3 x 8 inches; cut cancellation`: behind the semicolon stands the condition alone."""
    return _BEHIND_MEASURE.search(lot.bare[max(0, start - 24) : start]) is not None


def _clauses(lot: Lot, start: int, end: int) -> Iterator[Span]:
    """Clauses between commas and semicolons, brackets kept whole."""
    depth, begin = 0, start
    for place in range(start, end):
        letter = lot.bare[place]
        if letter == "[" and depth == 0 and begin < place:
            yield Span(*lot.trimmed(begin, place))
            begin = place
        depth = max(0, depth + (letter in "([") - (letter in ")]"))
        if letter in ",;" and depth == 0:
            yield Span(*lot.trimmed(begin, place))
            begin = place + 1
    if begin < end:
        yield Span(*lot.trimmed(begin, end))
