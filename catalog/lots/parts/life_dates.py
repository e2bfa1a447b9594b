"""The writer's life dates as printed; a reign or a term of office is not taken for a life."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot

SHORTEST_LIFE = 16  # years; a shorter span in brackets is a reign or a term
LONGEST_TERM = 30  # a span behind an office must be longer to be a life
_RANGE = re.compile(r"(?<![\d/$£€])(\d{4})\??\s?-\s?(\d{2,4})\??(?!\d)(?=[^()]{0,24}\))")
_LIFE = re.compile(r"(?<![\d/$£€])(\d{4})\??\s?-\s?(\d{2,4})\??(?=[),;])")
_BIRTH = re.compile(
    r"[.,:]?\s*[(\[]?(?:[^()\d]{0,60}, )?((?:born|b\.|geb\.|née? en) ?\d{4}|\d{4} ?-(?= ?\)))"
)
# With the places of both: Horb am Neckar, 1812 - Cannes, 1882
_WITH_PLACES = re.compile(
    r"[.,]?\s*[(\[](?:[^()\[\]\d]{2,40}, )?(\d{4}) ?- ?[^()\[\]\d]{2,40}[, ](\d{4})[)\]]"
)
_UNBRACKETED = re.compile(r"[.,]? (\d{4}) ?- ?(\d{4})(?=[.,;])")
_REIGN = re.compile(
    r"(?:\breign\w*|\br\.|\bruled|\bin office|\bserved|\bfrom|\b(?:king|queen|emperor|empress|"
    r"president|pope|tsar|chancellor|"
    r"minister|governor|senator|secretary|premier|consul)\b[^().;]{0,40})\s*\(?\s*$",
    re.IGNORECASE,
)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    writer = draft.first("writer")
    found = _beside(lot, writer) if writer else None
    found = found or next(
        (
            one
            for one in _candidates(lot, draft)
            if not writer or (_is_writers(lot, one, writer) and not _of_reign(lot, writer, one))
        ),
        None,
    )
    if found is not None:
        yield Value("life_dates", lot.plain[found.start() : found.end()].strip(), found.start(), found.end())
    elif writer:
        yield from _otherwise_printed(lot, writer)


def _otherwise_printed(lot: Lot, writer: Value) -> Iterator[Value]:
    """With the places of birth and death, or the birth of somebody who was living."""
    places = _WITH_PLACES.match(lot.bare, writer.end)
    inside = lot.bare.find("(", writer.start, writer.end)
    birth = _BIRTH.match(lot.bare, inside if inside > 0 else writer.end)
    if places:
        yield Value("life_dates", f"{places[1]}-{places[2]}", places.start(1), places.end(2))
    elif birth:
        yield Value("life_dates", birth[1], *birth.span(1))


def _beside(lot: Lot, writer: Value) -> "re.Match[str] | None":
    """Right behind the name, or inside it: "Darwin (Charles Robert, 1809-1882)"."""
    inside = _LIFE.search(lot.bare, writer.start, writer.end)
    behind = re.compile(r"[.,:]?\s*[(\[](?:[^()\d]{0,60}[,;] ?)?(?=\d)").match(lot.bare, writer.end)
    follows = _LIFE.match(lot.bare, behind.end()) if behind else _UNBRACKETED.match(lot.bare, writer.end)
    if follows and _of_reign(lot, writer, follows):
        return None
    return inside or (follows if follows and _lived(follows) != "short" else None)


def _of_reign(lot: Lot, writer: Value, found: "re.Match[str]") -> bool:
    """`Stubb II (1660-1685), King of ...`: between a regnal name and the office stand the years of reign."""
    regnal = re.search(r" [IVX]+$", lot.plain[writer.start : writer.end])
    office = re.compile(r"\??\),? (?:King|Queen|Emperor|Empress|Tsar|Pope|Sultan)\b").match(
        lot.bare, found.end()
    )
    first, last = _years(found)
    return bool(regnal and office) and last - first <= LONGEST_TERM


def _candidates(lot: Lot, draft: Draft) -> Iterator["re.Match[str]"]:
    """Ranges in round brackets before any statement of provenance."""
    end = re.search(r"\bprovenance\b", lot.bare, re.IGNORECASE)
    for found in _RANGE.finditer(lot.bare, 0, end.start() if end else len(lot.bare)):
        opened = lot.bare.rfind("(", 0, found.start())
        if (
            opened >= 0
            and found.start() - opened <= 30
            and ")" not in lot.bare[opened : found.start()]
            and _life(lot, draft, found, opened)
        ):
            yield found


def _life(lot: Lot, draft: Draft, found: "re.Match[str]", opened: int) -> bool:
    before = lot.bare[max(0, opened - 60) : opened]
    if _REIGN.search(before):
        return (
            _lived(found) == "long"
            and int(found[2]) - int(found[1]) > LONGEST_TERM
            and not _child(draft, found)
        )
    return _lived(found) in ("long", "odd")


def _child(draft: Draft, found: "re.Match[str]") -> bool:
    """Whether the piece would be a child's; then the years are of a reign."""
    date = draft.first("date")
    year = date.value[:4] if date else ""
    return year.isdecimal() and 0 <= int(year) - int(found[1]) < SHORTEST_LIFE


def _lived(found: "re.Match[str]") -> str:
    """`long` a life, `short` a term, `odd` an end before the beginning (a slip that is kept as printed)."""
    first, last = _years(found)
    if last < first:
        return "odd"
    return "long" if SHORTEST_LIFE <= last - first <= 110 else "short"


def _years(found: "re.Match[str]") -> tuple[int, int]:
    """Both years in full: 1809-82 ends in 1882."""
    return int(found[1]), int(found[2]) if len(found[2]) == 4 else int(found[1][:2] + found[2][-2:])


def _is_writers(lot: Lot, found: "re.Match[str]", writer: Value) -> bool:
    """Behind another person's full name they are that person's."""
    opened = lot.bare.rfind("(", 0, found.start())
    named = re.search(r"((?:[A-ZÀ-Þ][\w'.-]*,? ){1,5})$", lot.straight[max(0, opened - 60) : opened])
    if named is None or lot.bare[max(0, opened - 2) : opened].rstrip()[-1:] in ".,":
        return lot.bare[max(0, opened - len(named[1]) if named else 0) - 1 : opened].count("[") == 0
    words = {word.casefold() for word in re.findall(r"\w{3,}", named[1])}
    own = {word.casefold() for word in re.findall(r"\w{3,}", writer.value)}
    introduced = re.search(r"\b(?:the|of|in|during|at|from) $", lot.straight[: opened - len(named[1])][-12:])
    return bool(words & own) or introduced is not None or not re.search(r"[A-Z][\w.]+ [A-Z]\w+ $", named[1])
