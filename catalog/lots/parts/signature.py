"""How the piece is signed, as the house quotes it: signed "L.", ('C. Darwin'), She signs, "Mother"."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot
from catalog.lots.people import NAME
from catalog.lots.quotations import Quotation

LONGEST = 90
UNSIGNED = frozenset(("AL", "AN"))
_ONLY_DATE = re.compile(
    r"\W*(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8}\.? ?(?:\d{1,2}(?:st|nd|rd|"
    r"th)?,? )?\d{4}\W*"
)
_LEADS = re.compile(
    r"(?:\b(?:signatures? of (?:[\w.'-]+ ){1,6}\(|signed, at the (?:head|foot|top|end|conclusion)|"
    r"signed|signs(?: \w+)?|signature|gezeichnet|franked|signée?|subscribed|(?:his|her|the) "
    r"autograph)"
    r"(?: (?:as|at|in|on|with|by|the|boldly|twice|of|(?!(?:to|for)\b)[a-z-]+(?: ink| "
    r"pencil)?)){0,8}[,:]?\s*\(?\s*)$",
    re.IGNORECASE,
)
_OF_WORK = re.compile(
    r"\bof (?:his|her|the|an?|their) (?:[\w'-]+ ){0,3}?(?:lecture|poem|story|speech|essay|book|novel|song|"
    r"article|manuscript|copy|play|work|opera|title\w*)\W*$",
    re.IGNORECASE,
)
_NESTED = re.compile(r"\bsignature,? [\"']([A-Z][^\"'\d]{2,40})[\"']")
_BEHIND_KIND = re.compile(
    r"\.?(?: and date)?,?(?: in [A-Z]\w+)?,?\s*\(?\s*(?:both |each |all )?(?:\w+\. ?U\. "
    r"?\()?$"
)
# "Free frank as Postmaster General "Free A. Specimen" on large portion of cover".
_BEHIND_FRANK = re.compile(r"(?:(?!\b(?:to|addressed|directed)\b)[^.\"]){0,90}\s")
_BY_ANOTHER = re.compile(
    r"\bsigned (?:\w+ )?by (?:the|his|her|an?) "
    r"(?:photographer|artist|engraver|notary|secretary|clerk|witness|recipient|sender)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r",?\s*(?:and|&|und|et)\s*$")
_UNQUOTED = re.compile(
    rf"(?: in (?:\w+ )?(?:ink|pencil))?[,:]?\s+({NAME}(?:, (?:Prince|Duke|Duc|Comte|Count) (?:de|of) "
    rf"{NAME})?)[.,]\s+"
    r"(?:\([^()]{2,90}\),? )?(?:being|on|[Oo]ne page|[A-Za-z]+ pages|\d)"
)
_INITIALS = re.compile(r"(?:[A-Z]\. ?){1,4}")
_EDGES = " ,;"


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None or kind.value in UNSIGNED:
        return
    found = _unquoted(lot, kind) or _quoted(lot, kind)
    if found is not None:
        start, end = found
        words = lot.plain[start:end]
        start += len(words) - len(words.lstrip(_EDGES))
        yield Value("signed_as", words.strip(_EDGES), start, start + len(words.strip(_EDGES)))


def _quoted(lot: Lot, kind: Value) -> tuple[int, int] | None:
    short = [
        one
        for one in lot.quotations
        if one.end - one.start <= LONGEST and one.start > kind.start and _may_be_signature(lot, one)
    ]
    behind = [one for one in short if _BEHIND_KIND.fullmatch(lot.straight[kind.end : one.start])]
    if kind.value == "FF":
        behind = behind or [
            one for one in short if _BEHIND_FRANK.fullmatch(lot.straight[kind.end : one.start])
        ]
    led = [one for one in short if _leads(lot.straight[max(0, one.start - 80) : one.start])]
    if kind.value in ("AMsS", "TMsS", "AMusMsS"):
        behind = [one for one in behind if _names_heading(lot, kind, one)]
        led = [one for one in led if one.start - kind.end > 12 or _names_heading(lot, kind, one)]
    for one in behind[:1] or led[:1]:
        return _with_second(lot, one, short)
    nested = _NESTED.search(lot.straight, kind.end)  # a description that is known from a quotation
    return nested.span(1) if nested else None


def _leads(before: str) -> bool:
    return _LEADS.search(before) is not None and _BY_ANOTHER.search(before) is None


def _names_heading(lot: Lot, kind: Value, quotation: Quotation) -> bool:
    """What is quoted behind a manuscript may be its title; a signature shares a word with the heading."""
    heading = set(re.findall(r"\w{3,}", lot.straight[: kind.start].casefold()))
    words = lot.plain[quotation.start : quotation.end]
    initials = _INITIALS.fullmatch(words[1:-1]) or lot.plain[: quotation.start].rstrip().endswith("(")
    return not heading or bool(initials) or bool(heading & set(re.findall(r"\w{3,}", words.casefold())))


def _may_be_signature(lot: Lot, quotation: Quotation) -> bool:
    """Neither a strength ("9") nor a nickname between two names: Amos "Rube" Testa."""
    inner = lot.plain[quotation.start + 1 : quotation.end - 1]
    before = lot.straight[max(0, quotation.start - 24) : quotation.start]
    if _OF_WORK.search(before) or _ONLY_DATE.fullmatch(inner):
        return False
    nickname = (
        re.search(r"(?<![\w'])(?!Signed|Signature)[A-Z][\w'-]* $", before)
        and re.match(r" [A-Z]", lot.straight[quotation.end :][:2])
        and re.fullmatch(r"[\w'-]+", inner)
    )
    return re.search(r"[^\W\d_]", inner) is not None and not nickname


def _with_second(lot: Lot, first: Quotation, short: list[Quotation]) -> tuple[int, int]:
    """Two signers: both quotations with their marks; one: its inner text."""
    second = next((one for one in short if one.start >= first.end), None)
    if second is not None and _JOINED.fullmatch(lot.straight[first.end : second.start]):
        return first.start, second.end
    return first.start + 1, first.end - 1


def _unquoted(lot: Lot, kind: Value) -> tuple[int, int] | None:
    """A.L.S., Firstname Surname, two pages: the name stands in the heading too, so it is no place."""
    found = _UNQUOTED.match(lot.straight, kind.end)
    if found is None or not kind.value.endswith("S"):
        return None
    heading = {word.casefold() for word in re.findall(r"\w{3,}", lot.straight[: kind.start])}
    words = {word.casefold() for word in re.findall(r"\w{3,}", found[1])}
    short = found[1].casefold() if re.fullmatch(r"[A-Z][b-df-hj-np-tv-z]{1,3}", found[1]) else ""
    return found.span(1) if heading & words or any(_shortened(short, word) for word in heading) else None


def _shortened(short: str, word: str) -> bool:
    """`Wn` for Wellington: the first letter, and consonants of the name in their order."""
    letters = iter(word)
    return bool(short) and word[0] == short[0] and all(letter in letters for letter in short)
