"""Clauses and sentences that name faults: which of them speak of the paper, and where a run of them ends."""

import re
from collections.abc import Iterator

from catalog.lots.lot import BLOT, Lot
from catalog.lots.people import Span
from catalog.lots.words.condition import FAULTS, TELLING

FAULT = re.compile(
    "|".join(rf"(?P<f{at}>\b(?:{words})(?!\w))" for at, (_, words) in enumerate(FAULTS)), re.IGNORECASE
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


def faults_alone(lot: Lot, kind_start: int, kind_end: int) -> Span | None:
    """No grade: faults in brackets, in clauses of the describing sentence, or in a sentence of their own."""
    for begin in lot.sentences:
        start, end = lot.sentence_at(begin)
        if end <= kind_start or ends_description(lot, start):
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


def ends_description(lot: Lot, start: int) -> bool:
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
    return Span(start, end) if any(tells(first, told) for told in FAULT.finditer(first)) else None


def names_faults(lot: Lot, start: int, end: int) -> bool:
    """Next to a grade a short sentence needs only name a fault: `Fold lines`, `Usual folds`."""
    words = lot.bare[start:end]
    first = FAULT.search(words[:45]) if len(words) < 120 and BLOT not in words else None
    known = first is not None and _term(first) in TELLING | {"folds", "wear"}
    plain = (
        known
        and not _SIZED.search(words)
        and not _NOT_CONDITION.search(words)
        and not ends_description(lot, start)
    )
    return plain or _fault_sentence(lot, start, end) is not None


def _term(found: "re.Match[str]") -> str:
    return FAULTS[int((found.lastgroup or "f0")[1:])][0]


def tells(clause: str, found: "re.Match[str]") -> bool:
    """A fault that prose does not know, or one that is placed on the paper."""
    if len(clause) < 60 and _A_LITTLE.search(clause[: found.start()]):
        return True
    return _term(found) in TELLING and (found.start() < 45 or _PHYSICAL.search(clause) is not None)


def _fault_brackets(lot: Lot, start: int, end: int) -> Span | None:
    for found in re.compile(r"\(([^()]{4,200})\)").finditer(lot.bare, start, end):
        told = next((one for one in FAULT.finditer(found[1]) if tells(found[1], one)), None)
        clauses_before = lot.bare[max(start, found.start() - 160) : found.start()]
        if told and told.start() < 40 and not FAULT.search(clauses_before):
            return Span(*found.span(1))
    return None


def _fault_clauses(lot: Lot, start: int, end: int) -> Span | None:
    """The first run of clauses that all name faults."""
    run: list[Span] = []
    telling = False
    for clause in clauses(lot, start, end):
        words = lot.bare[clause.start : clause.end]
        told = FAULT.search(words)
        if told and len(words) < 200 and not _NOT_CONDITION.search(words):
            run.append(clause)
            telling = telling or tells(words, told) or behind_size(lot, clause.start)
        elif telling:
            break
        else:
            run = []
    if not telling:
        return None
    rest = lot.bare[run[-1].end : end]
    whole = behind_size(lot, run[0].start) and re.fullmatch(r"[^\d\[(;]{0,60}", rest)
    return Span(*lot.trimmed(run[0].start, end if whole else run[-1].end))


def behind_size(lot: Lot, start: int) -> bool:
    """`3 x 8 inches; cut cancellation`: behind the semicolon stands the condition alone."""
    return _BEHIND_MEASURE.search(lot.bare[max(0, start - 24) : start]) is not None


def clauses(lot: Lot, start: int, end: int) -> Iterator[Span]:
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
