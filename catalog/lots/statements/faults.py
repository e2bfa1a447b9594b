"""Clauses and sentences that name faults: which of them speak of the paper, and where a run of them ends."""

import re
from collections.abc import Iterator

from catalog.lots.lot import BLOT, Lot
from catalog.lots.people import Span
from catalog.lots.words.condition import FAULTS, FOLDS_ALONE, TELLING
from catalog.lots.words.paper import BEFORE_A_FAULT

FAULT = re.compile(
    "|".join(rf"(?P<f{at}>\b(?:{words})(?!\w))" for at, (_, words) in enumerate(FAULTS)), re.IGNORECASE
)
_LISTED = re.compile(r"(?:It|(?:The|This) (?:letter|document|sheet|page|card|paper)) (?:has|shows|bears)\b")
_BRACKETS = re.compile(r"\(([^()]{4,200})\)")
_GOES_ON = re.compile(
    r"(?:(?:and|but|with|mostly|mainly|slightly|just|generally) )?(?:(?:not |hardly |barely )?"
    r"(?:affecting|touching|obscuring)|without|no loss|in places|mainly|mostly|chiefly|especially|"
    r"one (?:touching|affecting|crossing|through|passing)|"
    r"(?:the )?(?:text|writing|handwriting|signature)(?: (?:is|are|remains?|still|now|entirely|perfectly|"
    r"\w+ly))* (?:an?|clear|complete|legible|intact|readable|unaffected|untouched)|"
    r"including|(?:traces|remains|remnants) of (?:[\w-]+ )?(?:wax )?seal|(?:[\w-]+ ){0,2}seal intact)\b",
    re.IGNORECASE,
)
"""A clause that names no fault but speaks of the one before it."""
_SET = re.compile(r"(?:neatly |window[ -])?(?:mounted|matted|framed|glazed)(?: and (?:framed|glazed))?")
_DEGREE = re.compile(
    r"(?:some |a few )?(?:very )?(?:minor|light|slight|small|faint|tiny|scattered|usual)", re.IGNORECASE
)
"""`minor, unobtrusive vertical folds`: a degree in front of its comma."""
_BINDING = re.compile(
    r"(?:Hand)?(?:Bound|Binding|Housed|Boxed|Cased)\b|(?:In|Contemporary|Modern|Later) [^.;]{0,40}"
    r"\b(?:morocco|calf|cloth|vellum|boards|folder|binding|slipcase|box)\b",
    re.IGNORECASE,
)
"""A sentence of the covers: their wear is not the letter's."""
_MEASURES = re.compile(r"\d ?(?:pages?|pp?|mm|cm|in)\b|\bpages?\b|\d ?[x×] ?\d", re.IGNORECASE)
_OF_ART = re.compile(r"\b(?:silked|silk[- ]mounted|tissued|faulty)\b", re.IGNORECASE)  # no prose uses these
_WORD = re.compile(r"[^\W\d_][\w'’]*|\d{3,}")
MOST_STRANGE = 1  # words of a story before a fault
_SIZE_IN_BRACKETS = re.compile(r"\([^()]{0,12}\d[^()]{0,20}\)")
_ONLY_FOLDS = re.compile(rf"(?:{FOLDS_ALONE})\.?", re.IGNORECASE)
CLOSING_MARKS = ('"', "'")
SIZED = re.compile(r"\d ?(?:cm|mm|in)?\.? ?[x×] ?\d")
_BEHIND_MEASURE = re.compile(
    r"(?:\binch(?:es)?|\bin|mm|cm|[48]to|8vo|folio|\bpages?|\bsheet|\blea(?:f|ves)|\bstationery|"
    r"\bletterhead)\.?; $"
)
_A_LITTLE = re.compile(
    r"\b(?:few|minor|light|slight|slightly|small|tiny|some|little|lightly|minimal|trivial|usual|traces of) "
    r"(?:\w+ )?$",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"[,;]| \[| \(|\. |$")
_NOT_CONDITION = re.compile(
    r"\bwritten (?:on|in|across)\b(?! (?:\w+ )?(?:ink|pencil)\b)|"
    r"\b(?:writes|wrote|asks|declares|tells|he|she|they|his|battle|war|"
    r"tears of|in tears|loss of (?:his|her|life|the battle)|killed|burned|army|"
    r"provenance|estimate|published|translated|wears|wearing|"
    r"morocco|calf|gilt|marbled|endpapers)\b",
    re.IGNORECASE,
)
_PHYSICAL = re.compile(
    r"\b(?:paper|corners?|edges?|margins?|verso|recto|reverse|folds?|page|leaf|sheet|signature|text|"
    r"edge|top|bottom|upper|lower|left|right|spotting|parts?)\b",
    re.IGNORECASE,
)


def faults_alone(lot: Lot, kind_start: int, kind_end: int) -> Span | None:
    """No grade: faults in brackets, in clauses of the describing sentence, or in sentences of their own."""
    for number, begin in enumerate(lot.sentences):
        start, end = lot.sentence_at(begin)
        if end <= kind_start or ends_description(lot, start) or _BINDING.match(lot.bare, start):
            continue
        found = _fault_sentences(lot, number) if start > kind_start else None
        found = (
            found
            or _fault_brackets(lot, max(start, kind_end), end)
            or _fault_clauses(lot, max(start, kind_end), end)
        )
        if found is not None:
            return found
    return None


def _fault_sentences(lot: Lot, number: int) -> Span | None:
    """`Minor stains. Small tears, restored.`: one sentence behind another; a mere mount yields to faults."""
    found = fault_sentence(lot, *lot.sentence_at(lot.sentences[number]))
    for begin in lot.sentences[number + 1 :]:
        if found is None:
            break
        following = lot.sentence_at(begin)
        if not names_faults(lot, *following) or ends_description(lot, following[0]):
            break
        if only_mounted(lot, *following):
            continue  # what it rests on belongs to the statement only where faults follow
        found = Span(following[0] if only_mounted(lot, *found) else found.start, following[1])
    return found and Span(_behind_folds(lot, number, found.start), found.end)


def _behind_folds(lot: Lot, number: int, start: int) -> int:
    """`Folded twice. Small stains.`: the sentence before may say how the sheet was folded."""
    before = lot.sentence_at(lot.sentences[number - 1])
    return before[0] if number and _ONLY_FOLDS.fullmatch(lot.bare, *before) else start


def only_mounted(lot: Lot, start: int, end: int) -> bool:
    """`Laid down on card.` says what the piece rests on before it says how it has fared."""
    return all(term(told) in ("laid down", "mounted") for told in FAULT.finditer(lot.bare, start, end))


def ends_description(lot: Lot, start: int) -> bool:
    return (
        re.match(
            r"\W*(?:provenance|literature|purchased|estimate|accompanied)\b",
            lot.bare[start : start + 40],
            re.IGNORECASE,
        )
        is not None
    )


def fault_sentence(lot: Lot, start: int, end: int) -> Span | None:
    head = _SIZE_IN_BRACKETS.sub(lambda size: " " * len(size[0]), lot.bare[start : min(end, start + 90)])
    found = FAULT.search(head)
    if found is None or end - start > 400 or _NOT_CONDITION.search(lot.bare[start:end]):
        return None
    clause = _CLAUSE_ENDS.search(head)
    first = head[: clause.start()] if clause else head
    if _ONLY_FOLDS.fullmatch(first.strip()):
        first = head
    said = any(tells(first, told) for told in FAULT.finditer(first)) or _opens_list(lot, start, first)
    return Span(start, end) if said else None


def _opens_list(lot: Lot, start: int, first: str) -> bool:
    """`It has pencil notations, small losses at the edge, and traces of tape`: the rest makes it plain."""
    told = FAULT.search(first)
    if told is None or _LISTED.match(first) is None or _strange(first[: told.start()]):
        return False
    behind = start + len(first)
    return any(
        _any_tells(lot.bare[clause.start : clause.end])
        for clause in clauses(lot, behind, lot.sentence_at(start)[1])
    )


def names_faults(lot: Lot, start: int, end: int) -> bool:
    """Next to a grade a short sentence needs only name a fault: `Fold lines`, `Usual folds`."""
    words = lot.bare[start:end]
    first = FAULT.search(words[:45]) if len(words) < 120 and BLOT not in words else None
    known = first is not None and term(first) in TELLING | {"folds", "wear"}
    known = known and first is not None and _strange(words[: first.start()]) <= MOST_STRANGE
    plain = (
        known
        and not SIZED.search(words)
        and not _NOT_CONDITION.search(words)
        and not ends_description(lot, start)
    )
    return plain or fault_sentence(lot, start, end) is not None


def term(found: "re.Match[str]") -> str:
    return FAULTS[int((found.lastgroup or "f0")[1:])][0]


def _strange(lead: str) -> int:
    """How much of what stands before a fault is not how houses speak of paper; a name counts twice."""
    words: list[str] = [word for word in _WORD.findall(lead) if not word.lower().endswith("ly")]
    unknown = [word for word in words if word.lower() not in BEFORE_A_FAULT]
    return len(unknown) + sum(word[0].isupper() for word in unknown if not lead.lstrip().startswith(word))


def tells(clause: str, found: "re.Match[str]") -> bool:
    """A fault that prose does not know, or one that is placed on the paper."""
    if _strange(clause[: found.start()]) > MOST_STRANGE:
        return False
    if len(clause) < 60 and _A_LITTLE.search(clause[: found.start()]):
        return True
    return term(found) in TELLING and (found.start() < 45 or _PHYSICAL.search(clause) is not None)


def _fault_brackets(lot: Lot, start: int, end: int) -> Span | None:
    for found in _BRACKETS.finditer(lot.bare, start, end):
        told = next((one for one in FAULT.finditer(found[1]) if tells(found[1], one)), None)
        clauses_before = lot.bare[max(start, found.start() - 160) : found.start()]
        last = lot.bare[found.end() : end].strip(" .;") == ""
        if told and told.start() < 40 and (last or not FAULT.search(clauses_before)):
            return Span(*found.span(1))
    return None


def _fault_clauses(lot: Lot, start: int, end: int) -> Span | None:
    """The first run of clauses that all name faults."""
    run: list[Span] = []
    telling = False
    for clause in clauses(lot, start, end):
        words = lot.bare[clause.start : clause.end]
        told = _fault_of_clause(words)
        if told:
            run.append(clause)
            telling = telling or _any_tells(words) or behind_size(lot, clause.start)
        elif telling and not _GOES_ON.match(words):
            break
        elif telling or _DEGREE.fullmatch(words):
            run.append(clause)
        else:
            run = []
    if not telling or _on_measured(lot, run[0].start, run[-1].end):
        return None
    rest = lot.bare[run[-1].end : end]
    whole = behind_size(lot, run[0].start) and re.fullmatch(r"[^\d\[(;]{0,60}", rest)
    return Span(*lot.trimmed(run[0].start, end if whole else run[-1].end))


def _on_measured(lot: Lot, start: int, end: int) -> bool:
    """`laid down on a 10 x 6 cm piece of card`: a support with its size describes the piece."""
    return only_mounted(lot, start, end) and SIZED.search(lot.bare, start, end) is not None


def _any_tells(words: str) -> bool:
    return _OF_ART.search(words) is not None or any(tells(words, told) for told in FAULT.finditer(words))


def _fault_of_clause(words: str) -> "re.Match[str] | None":
    return FAULT.search(words) if len(words) < 200 and not _NOT_CONDITION.search(words) else None


def clause_before(lot: Lot, start: int, place: int) -> int:
    """Where the run of clauses begins that ends at `place` and names faults all through."""
    first = place
    for clause in reversed(list(clauses(lot, start, place))):
        words = lot.bare[clause.start : clause.end]
        if _fault_of_clause(words) or (first != place and _DEGREE.fullmatch(words)):
            first = clause.start
        elif words and not _GOES_ON.match(words) and not _SET.fullmatch(words):
            break
    return first


def run_behind(lot: Lot, place: int, end: int) -> int:
    """Where the run of clauses ends that begins at `place` and names faults all through."""
    last = place
    for clause in clauses(lot, place, end):
        words = lot.bare[clause.start : clause.end]
        if words and not (_fault_of_clause(words) or _GOES_ON.match(words)):
            break
        last = max(last, clause.end)
    return last


def folds_alone(lot: Lot, kind_start: int) -> Span | None:
    """`Folded.`, `Transverse folds inherent to mailing.`, `; formerly folded.`: all that is said of it."""
    for begin in lot.sentences:
        start, end = lot.sentence_at(begin)
        if end <= kind_start or ends_description(lot, start):
            continue
        *_, last = clauses(lot, start, end)
        whole = last.start == start and start > kind_start
        describing = start <= kind_start or _MEASURES.search(lot.bare, start, end) is not None
        behind = describing and lot.bare[last.start - 2 : last.start] in ("; ", ", ")
        if (whole or behind) and _ONLY_FOLDS.fullmatch(lot.bare, *last):
            return Span(clause_before(lot, max(start, kind_start), last.end), end)
        first = _ONLY_FOLDS.match(lot.bare, start, end)
        if start > kind_start and first and run_behind(lot, first.end(), end) >= end - 1:
            return Span(start, end)
    return None


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
            begin = place + 1 + (lot.bare[place + 1 : place + 2] in CLOSING_MARKS)
    if begin < end:
        yield Span(*lot.trimmed(begin, end))
