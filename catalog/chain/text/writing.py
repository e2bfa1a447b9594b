"""The chain written in the AAM form. Whatever stands in a value, the text is read back to the same text."""

from collections.abc import Sequence

from catalog.chain.silence import is_unknown, is_unread, unknown_words
from catalog.chain.spans import party_of
from catalog.chain.text.dates import say_dates
from catalog.chain.text.names import is_life
from catalog.chain.text.phrases import head_words, is_by_house
from catalog.chain.text.pieces import HALF, NARROW, WIDE, ends_step, is_kept, masked, parted, pieces_of
from catalog.chain.text.profiles import DEFAULT, Profile, profiles
from catalog.chain.text.reading import read
from catalog.chain.text.step import NOBODY, VERBATIM
from catalog.record.document import Link
from catalog.record.parts.provenance import ProvenanceEvent
from catalog.values.text import clean_line

_SURE = {"possible": "possibly ", "probable": "probably "}


def write(events: Sequence[ProvenanceEvent], profile: str = DEFAULT) -> str:
    """Return the chain as one paragraph with its notes after it; empty where there are no events.

    Reading what this writes, with the same profile, and writing it again gives the same text.
    """
    style = profiles[profile]
    notes: list[str] = []
    body = ""
    for event in events:
        step = write_step(event, style, starts=not body or event.transfer != "direct")
        body += _joint(body, event.transfer, step) + step + _noted(event, style, notes)
    if not body:
        return ""
    body += "" if body.endswith(".") else "."
    tail = "\n".join(f"[{number}]. {note}" for number, note in enumerate(notes, 1))
    return f"{body}\n\nNotes:\n{tail}" if tail else body


def _joint(body: str, transfer: str, following: str) -> str:
    """Return what stands between two steps; where a full stop could be mistaken, a wider space tells."""
    if not body:
        return ""
    if transfer == "direct":
        return "; "
    if body.endswith("."):
        return " " if is_kept(body[-30:]) and ends_step(f"{body} {following}", len(body) - 1) else WIDE
    return ". " if ends_step(f"{body}. {following}", len(body)) else f".{HALF}"


def _noted(event: ProvenanceEvent, style: Profile, notes: list[str]) -> str:
    note = clean_line(event.note)
    if not note:
        return ""
    if style.documentation == "brackets":
        plain = note.translate({ord("["): "(", ord("]"): ")", ord("“"): "‘", ord("”"): "’"})
        return f" [“{plain}”]" if plain.isdecimal() else f" [{plain}]"
    if note not in notes:
        notes.append(note)
    return f" [{notes.index(note) + 1}]"


def write_step(event: ProvenanceEvent, style: Profile, *, starts: bool) -> str:
    """Return the words of one step; values that would be read otherwise stand in quotation marks."""
    if is_unread(event):
        return _verbatim(clean_line(event.statement))
    plain = _composed(event, style, quoted=False, starts=starts)
    if _is_stable(plain, style, starts=starts):
        return plain
    return _composed(event, style, quoted=True, starts=starts)


def _verbatim(words: str) -> str:
    """Return unread words as they are, in quotation marks where they would otherwise be read as something."""
    return next(
        (each for each in (words, _tame(words)) if _stays_unread(each)), f"{VERBATIM} “{_tame(words)}”"
    )


def _stays_unread(words: str) -> bool:
    if parted(words)[0] != len(words) or [each.words for each in pieces_of(f"{words};", len(words))] != [
        words
    ]:
        return False
    found = [read(f"{words}{end}").steps for end in (";", ".")]
    return all(not steps[0].is_read and steps[0].event.statement == words for steps in found)


def _tame(words: str) -> str:
    """Return words without the marks that enclose what is not to be read."""
    return words.replace("“", "‘").replace("”", "’")


def _composed(event: ProvenanceEvent, style: Profile, *, quoted: bool, starts: bool) -> str:
    party, nobody = _who(event)
    head = head_words(event.method, event.capacity, named=bool(party))
    name = _party(event, style, quoted=quoted) if party else "" if head else nobody
    through = (event.through.name if event.through else "") or event.through_label
    parts = [
        _SURE.get(event.certainty, "") + " ".join(filter(None, (head, name))),
        f"through {_value(through, quoted=quoted)}" if through else "",
        _link(event.place, style, quoted=quoted),
        say_dates(event.date, event.until),
        f"lot {_value(event.lot, quoted=quoted)}" if event.lot else "",
    ]
    text = ", ".join(filter(None, parts))
    reference = event.reference.replace("(", "").replace(")", "").strip()
    beside = " " if party or not head else ", "
    text += f"{beside}({_value(reference, quoted=quoted)})" if reference else ""
    text = _unbroken(text)
    if nobody in {"", NOBODY} and is_by_house(event.method, event.capacity, named=bool(party)):
        return f"({text})"
    return text[0].upper() + text[1:] if starts else text


def _who(event: ProvenanceEvent) -> tuple[str, str]:
    """Return who it was, or the words for nobody: “unknown” without a method would be read as a gap."""
    party = party_of(event)
    if not event.method and is_unknown(party):
        return "", party
    return party, "" if party else unknown_words(event) or NOBODY


def _party(event: ProvenanceEvent, style: Profile, *, quoted: bool) -> str:
    link = Link(observed=party_of(event)) if event.party_label else event.party
    dates = event.life_dates or (link.ref.dates if link.ref else "")
    is_shown = not event.party_label and is_life(dates)
    life = f" {style.life[0]}{dates}{style.life[1]}" if is_shown else ""
    return _link(link, style, quoted=quoted) + life


def _link(link: Link, style: Profile, *, quoted: bool) -> str:
    words = (link.ref.name if link.ref else "") or link.observed
    if not words:
        return ""
    said = _value(words, quoted=quoted)
    is_bracketed = link.supplied and style.documentation == "foot"
    return (f"[{said}]" if is_bracketed else said) + ("?" if link.uncertain else "")


def _value(words: str, *, quoted: bool) -> str:
    return f"“{_tame(words)}”" if quoted else _tame(words)


def _unbroken(text: str) -> str:
    """Put a no-break space after a full stop within the step that would otherwise be read as its end."""
    cover = masked(text)
    places = [n for n, letter in enumerate(cover[:-1]) if letter == "." and ends_step(text, n)]
    letters = list(text)
    for place in places:
        letters[place + 1] = NARROW
    return "".join(letters)


def _is_stable(text: str, style: Profile, *, starts: bool) -> bool:
    """Whether the words are read as one step that is written in the same words again."""
    steps = read(f"{text};", style.code).steps
    if len(steps) != 1 or not steps[0].is_read or steps[0].price or steps[0].event.note:
        return False
    return _composed(steps[0].event, style, quoted=False, starts=starts) == text
