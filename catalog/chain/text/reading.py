"""Provenance text in the AAM form, read: events beside their words; what is not understood is kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalog.chain.silence import is_unread, unknown_words
from catalog.chain.text.pieces import BLACK, Note, Piece, masked, parted, pieces_of
from catalog.chain.text.prices import blotted, without_prices
from catalog.chain.text.profiles import DEFAULT, Profile, profiles
from catalog.chain.text.step import VERBATIM, Draft, UnreadError, read_step
from catalog.record.parts.provenance import ProvenanceEvent
from catalog.values.text import clean_text

LONGEST = 60_000
MOST_STEPS = 300


@dataclass(frozen=True)
class ReadStep:
    """An event and the words it was read from, which stand at `start` to `end` of the text.

    Where `is_read` is false the event holds nothing but the words as its statement, and `why` says what was
    in the way. `price` was taken out of the words: what an owner paid is private.
    """

    event: ProvenanceEvent
    words: str
    start: int
    end: int
    is_read: bool
    why: str = ""
    price: str = ""


@dataclass(frozen=True)
class TextReading:
    """A text read as a chain. `steps` keep the order of the text; loose notes come last, unread."""

    text: str
    profile: Profile
    steps: tuple[ReadStep, ...]

    @property
    def events(self) -> list[ProvenanceEvent]:
        return [step.event for step in self.steps]

    @property
    def unread(self) -> tuple[ReadStep, ...]:
        return tuple(step for step in self.steps if not step.is_read)


class TooLongError(ValueError):
    """The text is longer than any provenance; says how much is taken."""


def read(text: str, profile: str = DEFAULT) -> TextReading:
    """Read a provenance text. Nothing is lost: what is not understood is a step that holds its words.

    TooLongError above LONGEST characters or MOST_STEPS steps.
    """
    cleaned = clean_text(text)
    if len(cleaned) > LONGEST:
        raise TooLongError(f"A provenance has at most {LONGEST:,} characters; this has {len(cleaned):,}.")
    end, notes = parted(cleaned)
    pieces = list(pieces_of(cleaned, end))
    if len(pieces) > MOST_STEPS:
        raise TooLongError(f"A provenance has at most {MOST_STEPS} steps; this has {len(pieces)}.")
    style = profiles[profile]
    used: set[int] = set()
    steps = [_step(piece, number, notes, used, style) for number, piece in enumerate(pieces, 1)]
    steps.extend(_loose(notes, used, len(steps)))
    return TextReading(cleaned, style, tuple(steps))


def _step(piece: Piece, number: int, notes: dict[int, Note], used: set[int], style: Profile) -> ReadStep:
    words, note = _without_notes(piece.words, notes, used, style)
    verbatim = re.fullmatch(f"{VERBATIM} “([^“”]*)”", words)
    why, draft = "", Draft()
    if verbatim or not words:
        why = "it is given as a quotation" if verbatim else "no words are left"
        statement = verbatim[1] if verbatim else words
    else:
        statement = blotted(piece.words)
        try:
            draft = read_step(words)
        except UnreadError as reason:
            why, statement = str(reason), blotted(words)
            draft.price = "; ".join(without_prices(words)[1])
    plain = {"id": f"s{number}", "transfer": piece.transfer, "statement": statement, "note": note}
    event = ProvenanceEvent.model_validate({**plain, **draft.fields})
    if not why:
        event = event.model_copy(update={"statement": _statement(event, draft)})
    return ReadStep(event, piece.words, piece.start, piece.end, not why, why, draft.price)


def _statement(event: ProvenanceEvent, draft: Draft) -> str:
    """Return the words to be kept of a step that was read; none of somebody not named, and nothing more."""
    if draft.silence and not unknown_words(event):
        return draft.silence
    return "" if is_unread(event) else event.statement


def _without_notes(words: str, notes: dict[int, Note], used: set[int], style: Profile) -> tuple[str, str]:
    """Take the marks of notes out of a step, and documentation in brackets, if the profile puts it there."""
    found: list[str] = []
    for mark in reversed(list(_marks(words))):
        number = int(mark[1])
        if number in notes:
            used.add(number)
            found.insert(0, notes[number].text)
        words = words[: mark.start()] + words[mark.end() :]
    if style.documentation == "brackets":
        words, documentation = _bracketed(words)
        found = [documentation] if documentation else found
    return words.strip(), "\n".join(dict.fromkeys(each for each in found if each))


def _marks(words: str) -> Iterator[re.Match[str]]:
    quoted = re.sub("“[^“”]*”", lambda found: "\0" * len(found[0]), words)
    return (found for found in re.finditer(r"\s*\[(\d{1,3})\]", quoted) if int(found[1]) < 300)


def _bracketed(words: str) -> tuple[str, str]:
    cover = masked(words)
    found = re.search(rf"(?<!,)\s\[{BLACK}*\]$", cover)
    if found is None:
        return words, ""
    inner = words[found.start() + 2 : -1].strip()
    return words[: found.start()].rstrip(), inner.removeprefix("“").removesuffix("”")


def _loose(notes: dict[int, Note], used: set[int], count: int) -> Iterator[ReadStep]:
    """Yield notes to which no step points; they are kept as unread words."""
    left = [(number, note) for number, note in notes.items() if number not in used and note.text]
    for number, (mark, note) in enumerate(left, count + 1):
        words = f"Note {mark}: {note.text}" if mark else f"Note: {note.text}"
        event = ProvenanceEvent(id=f"s{number}", statement=words, transfer="gap" if number > 1 else "")
        yield ReadStep(
            event, note.text, note.start, note.end, is_read=False, why="no step points to this note"
        )
