"""A text cut into steps and notes, at semicolons and full stops that end a step; brackets are left alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

NARROW, HALF, WIDE = "\u00a0", "\u2002", "\u2003"
"""After a full stop: a no-break space, no end of a step; an en space, its end; an em space, its end, and the
full stop belongs to the last word."""

_NEVER_WORDS = """
mr mrs ms messrs dr prof st ste mme mlle mm rev hon gen capt col lt sgt gov sen pres no nos cat
c ca b d fl vol vols p pp fig suppl mt ft inv acc coll jan feb mar apr jun jul aug sept sep oct nov
dec ed eds approx attrib i.e e.g vs fr sr.a phil wm chas geo jas jos thos
"""
_NEVER = frozenset(_NEVER_WORDS.split())
_ENDERS_WORDS = """
co inc ltd jr sr bros corp esq llc s.a etc
"""
_ENDERS = frozenset(_ENDERS_WORDS.split())
_PAIRS = {"(": ")", "[": "]"}
_QUOTED = re.compile("“[^“”]*”")
BLACK = "\0"
_HEADER = re.compile(
    r"^[ \t]*(?:foot)?notes?[ \t]*[:.]?[ \t]*(?=\n|\[?\d|$)|^[ \t]*(?=\[\d{1,3}\])",
    re.IGNORECASE | re.MULTILINE,
)
_NOTE = re.compile(
    r"^[ \t]*(?:(?:foot)?notes?[ \t]*[:.]?[ \t]*)?(?:\[(\d{1,3})\]|(\d{1,3})(?=[.)]))[.):]?[ \t]*",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True)
class Piece:
    """The words of one step, where they stand, and how it joins the step before it."""

    words: str
    start: int
    end: int
    transfer: str


@dataclass(frozen=True)
class Note:
    """A numbered note; the text runs to the next one."""

    text: str
    start: int
    end: int


def masked(text: str) -> str:
    """Return the text with all that stands in brackets or quotation marks blacked out, at the same length.

    A bracket that is never closed hides nothing.
    """
    out = list(_QUOTED.sub(lambda found: f"“{BLACK * (len(found[0]) - 2)}”", text))
    opened: list[tuple[str, int]] = []
    for place, letter in enumerate(out):
        if letter in _PAIRS:
            opened.append((letter, place))
        elif letter in _PAIRS.values():
            _close(letter, place, opened, out)
    return "".join(out)


def _close(letter: str, place: int, opened: list[tuple[str, int]], out: list[str]) -> None:
    for depth in range(len(opened) - 1, max(-1, len(opened) - 20), -1):
        sign, begin = opened[depth]
        if _PAIRS[sign] == letter:
            out[begin + 1 : place] = BLACK * (place - begin - 1)
            del opened[depth:]
            return


def parted(text: str) -> tuple[int, dict[int, Note]]:
    """Return where the notes begin, and the notes by number; the end of the text where there are none."""
    for header in _HEADER.finditer(text):
        if "\n" not in text[: header.start()] and not text[: header.start()].strip():
            continue
        found = list(_NOTE.finditer(text, header.start()))
        if not found and header[0].strip():
            return header.start(), {0: Note(text[header.end() :].strip(), header.start(), len(text))}
        if found and not text[header.end() : found[0].start()].strip():
            return header.start(), _notes(text, found)
    return len(text), {}


def _notes(text: str, found: list[re.Match[str]]) -> dict[int, Note]:
    notes: dict[int, Note] = {}
    for place, mark in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(text)
        number = int(mark[1] or mark[2])
        if number not in notes:
            notes[number] = Note(text[mark.end() : end].strip(), mark.start(), end)
    return notes


def pieces_of(text: str, end: int) -> Iterator[Piece]:
    """Yield the steps in `text` up to `end`."""
    text = text[:end].rstrip()
    end, cover = len(text), masked(text)
    begin, transfer = 0, ""
    for stop, after, following in _stops(cover, text):
        piece = _piece(text, begin, stop, transfer)
        if piece:
            yield piece
            transfer = following
        begin = after
    words = text[begin:end].rstrip()
    last = _piece(text, begin, begin + len(words) - _is_final(words), transfer)
    if last:
        yield last


def _piece(text: str, begin: int, stop: int, transfer: str) -> Piece | None:
    words = text[begin:stop]
    start = begin + len(words) - len(words.lstrip())
    words = words.strip()
    return Piece(words, start, start + len(words), transfer) if words.strip(" .;,") else None


def _is_final(words: str) -> bool:
    """Whether the full stop at the end of the text ends the text, and no abbreviation."""
    return words.endswith(".") and not words.endswith("..") and not is_kept(words)


def _stops(cover: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a step stops, where the next begins and how it joins."""
    for found in re.finditer(r";|\.|\n[ \t]*\n\s*", cover):
        if found[0] == ";":
            yield found.start(), found.end(), "direct"
        elif found[0] != ".":
            yield (
                found.start() - _is_final(text[max(0, found.start() - 30) : found.start()]),
                found.end(),
                "gap",
            )
        elif found.end() < len(cover) and ends_step(text, found.start()):
            yield found.start() + _keeps(text, found.end()), found.end(), "gap"


def _keeps(text: str, end: int) -> bool:
    return text[end] == WIDE or (text[end] != HALF and is_kept(text[max(0, end - 30) : end]))


def is_kept(words: str) -> bool:
    """Whether the full stop at the end belongs to the last word: “Co.”, “J.”."""
    word = _word_before(words[:-1])
    return word in _ENDERS or word in _NEVER or (len(word) == 1 and word.isalpha())


def ends_step(text: str, place: int) -> bool:
    """Whether the full stop at `place` ends a step."""
    following = text[place + 1 : place + 2]
    if following in {HALF, WIDE}:
        return True
    if not following.isspace() or following == NARROW:
        return False
    begins = text[place + 1 : place + 12].lstrip()
    if not begins or not (begins[0].isupper() or begins[0] in "(“‘'\""):
        return bool(re.match(r"(?:possibl|probabl)", begins))
    word = _word_before(text[max(0, place - 30) : place])
    return word not in _NEVER and not (len(word) == 1 and word.isalpha())


def _word_before(text: str) -> str:
    found = re.search(r"[\w&’']+(?:\.\w)*$", text[-24:])
    return found[0].lower().rpartition(".")[2] if found else ""
