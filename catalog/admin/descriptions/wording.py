"""The desk's words for the values of a description, for what is in doubt and for how two pieces are alike."""

from collections.abc import Iterable

from catalog.twins import Likeness, Reason

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("The piece", ("kind", "body_hand", "signature_kind", "signed_as", "pieces")),
    ("People and places", ("writer", "life_dates", "recipient", "place", "destination")),
    ("Date", ("date", "further_date")),
    ("Size and material", ("extent", "format", "dimensions", "frame_size", "support", "language")),
    ("Text quoted", ("excerpt",)),
    ("Condition", ("condition", "grade", "fault")),
    ("Opinions", ("authentication",)),
    ("Provenance and literature", ("provenance", "literature", "enclosure")),
    ("The sale", ()),
)
"""Headings and the fields under them; a field of no group stands under the last."""

HELP = {
    "date": "As EDTF: 1930-04-29, 1930-04, 1930~",
    "extent": "A number: 1 or 2.5",
    "dimensions": "Two sides and a unit",
    "frame_size": "Two sides and a unit",
    "language": "ISO 639: fr, ru",
}

DOUBTS = {
    "unit assumed": "No unit is printed: the one here is the reader’s assumption, and stays marked so.",
    "sizes disagree": "The two sizes printed do not agree.",
    "kind in words": "No trade code is printed: the kind is read from these words.",
    "hand unstated": "Whose hand the body is in, the seller does not say.",
    "claimed": "The seller’s claim, to be seen on the piece.",
    "doubted by the house": "The house itself puts a question mark.",
    "undated": "No date can be read from these words.",
    "partial date": "The date is not a whole day.",
    "supplied": "Supplied by the house, in brackets.",
    "before birth": "Before the birth of the writer, as the description prints it.",
    "after death": "After the death of the writer, as the description prints it.",
    "other calendar": "Not a Gregorian date in print.",
}

WENT = {
    "new": "accepted as a new item",
    "is": "accepted as an observation: it is this piece",
    "part of": "accepted as an observation: part of this",
    "possibly": "accepted as an observation: possibly this piece",
}
LINKS = (
    ("is", "It is this piece"),
    ("part of", "It is part of it, or it of this"),
    ("possibly", "It is possibly this piece"),
)


def group_of(name: str) -> str:
    return next((title for title, names in GROUPS if name in names), GROUPS[-1][0])


def rank_of(name: str) -> int:
    """Return where a field stands among those of its heading."""
    names = next((names for _, names in GROUPS if name in names), ())
    return names.index(name) if name in names else 0


def tell_reason(reason: Reason) -> str:
    """Return one reason in a phrase: “date: same day (1930-04-29)”, “size: 89 × 159 against 90 × 140”."""
    how = reason.how or reason.verdict
    if reason.about == "text":
        return f"text: {how}"
    if reason.ours == reason.theirs:
        return f"{reason.about}: {how} ({reason.ours})" if reason.ours else f"{reason.about}: {how}"
    return f"{reason.about}: {how} ({reason.ours or '—'} / {reason.theirs or '—'})"


def tell_agreement(likeness: Likeness) -> str:
    """Return why a person may say that it is the piece: what agrees, in a sentence."""
    return _sentence(each.how or each.about for each in likeness.reasons if each.verdict == "same")


def _sentence(found: Iterable[str]) -> str:
    words = ", ".join(dict.fromkeys(found))
    return f"{words[:1].upper()}{words[1:]}." if words else ""
