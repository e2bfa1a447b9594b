"""The condition: statement verbatim, grades with scale, faults as terms with place and what they touch."""

import re
from collections.abc import Iterator
from itertools import islice

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot
from catalog.lots.people import Span
from catalog.lots.statements import FAULT, statement, statement_without_kind
from catalog.lots.words.condition import ABBREVIATED, FAULTS, GRADES, LAST_LETTERS, PLACES

MOST_FAULTS = 40  # no statement names more; noise may
_GRADE = re.compile(rf"(?<![\w-])(?:(?P<words>{GRADES})|(?P<short>{ABBREVIATED}))(?![\w-])", re.IGNORECASE)
_SHORT = re.compile(ABBREVIATED)
_LAST_LETTER = re.compile(rf"[,;] ({LAST_LETTERS})\W*$")
_LEADS = re.compile(r"^(?:overall|generally|o/w) ", re.IGNORECASE)
_BETWEEN = re.compile(
    r"[,;] (?:and |with )?| and (?:with )?(?=(?:a|an|one|two|some|light|scattered|small|several|minor|"
    r"thin|professional|slight|strip|traces?)\b)| (?:und|et) (?=(?:etwas|leicht\w*|kl\.|klein\w*|mit|"
    r"minimal\w*|"
    r"stellenweise|teils|gering\w*|einige\w*|quelques|petites?|une?|légères?|traces)\b)|\band \b|\bwith \b|"
    r"[.] "
)
_PLACE = re.compile(rf"\b(?:to|at|along|in|on|near|across|from|of|through|around) ({PLACES})", re.IGNORECASE)
_TOUCHED = re.compile(r"\b(signature|text|words|writing|letters|handwriting)\b", re.IGNORECASE)
_TOUCHING = re.compile(r"touch|affect|cross|through|obscur|pass|away from|clear of|without", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:without|no|sans|ohne|free of|free from)(?: any| other| significant)? "
    r"$",
    re.IGNORECASE,
)
_NOT_TOUCHING = re.compile(r"\bnot\b|without|away from|clear of", re.IGNORECASE)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    found = statement(lot, kind.start, kind.end) if kind else statement_without_kind(lot)
    if found is None or not lot.plain[found.start : found.end].strip():
        return
    yield Value("condition", lot.text[found.start : found.end], *found)
    yield from _grades(lot, found)
    yield from islice(_faults(lot, found), MOST_FAULTS)


def _grades(lot: Lot, within: Span) -> Iterator[Value]:
    for found in _GRADE.finditer(lot.straight, *within):
        short = _SHORT.fullmatch(found[0]) is not None
        if found["short"] and not short:
            continue
        words = _LEADS.sub("", found[0])
        more = {
            "scale": "abbreviated" if short else "words",
            "excludes_faults": bool(re.match(r"otherwise|else", words, re.IGNORECASE)),
        }
        yield Value("grade", words, found.end() - len(words), found.end(), more)
        return
    last = _LAST_LETTER.search(lot.straight, *within)
    if last:
        yield Value("grade", last[1], *last.span(1), {"scale": "abbreviated", "excludes_faults": False})


def _faults(lot: Lot, within: Span) -> Iterator[Value]:
    """One fault for each clause, under the first term that fits; what is no fault is left out."""
    text, start, last = lot.straight, within.start, ""
    for stop in [*_BETWEEN.finditer(text, *within), None]:
        end = stop.start() if stop else within.end
        told = next((one for one in FAULT.finditer(text, start, end) if not _denied(text, one)), None)
        if told:
            term = FAULTS[int((told.lastgroup or "f0")[1:])][0]
            piece = Span(*lot.trimmed(start, end))
            piece = Span(piece.start, piece.start + len(text[piece.start : piece.end].rstrip(" .;,")))
            if term != last or "," in text[start - 2 : start]:
                yield Value("fault", term, *piece, _details(text[piece.start : piece.end]))
            last = term
        start = stop.end() if stop else end


def _denied(text: str, fault: "re.Match[str]") -> bool:
    """`without loss`, `no tears`, `sans manque`."""
    return _DENIED.search(text[max(0, fault.start() - 24) : fault.start()]) is not None


def _details(words: str) -> dict[str, object]:
    place = _PLACE.search(words)
    touches = {"touches_text": "", "touches_signature": ""}
    for found in _TOUCHED.finditer(words):
        before = words[max(0, found.start() - 40) : found.start()]
        if _TOUCHING.search(before):
            key = "touches_signature" if found[0].lower() == "signature" else "touches_text"
            touches[key] = "no" if _NOT_TOUCHING.search(before) else "yes"
    location = re.sub(r"^(?:the|its) ", "", place[1]) if place else ""
    return {"location": location, **touches}
