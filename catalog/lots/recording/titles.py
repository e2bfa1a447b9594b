"""The devised title (DACS 2.3): who, what, to whom, where, when, in words of the description."""

from catalog.lots.draft import Draft
from catalog.lots.recording.terms import noun
from catalog.values.text import clean_line

UNTITLED = "Untitled piece"


def devised_title(draft: Draft) -> str:
    """Return "Trotsky, letter to Gerard Rosenthal, Turkey, April 29, 1930"; what is not known is left out."""
    kind, recipient = draft.first("kind"), draft.first("recipient")
    if kind is None:
        return UNTITLED
    on_card = kind.value.endswith("LS") and any("card" in value.value for value in draft.all("support"))
    what = ("postcard" if on_card else noun(kind.value)) + (f" to {recipient.value}" if recipient else "")
    writers = " and ".join(value.value for value in draft.all("writer"))
    place = draft.first("place")
    parts = [writers, what, place.value if place and not place.more.get("none") else "", _dated(draft)]
    return clean_line(", ".join(part for part in parts if part))


def _dated(draft: Draft) -> str:
    date = draft.first("date")
    if date is None:
        return ""
    words = draft.words(date).strip(" ,;.")
    return "undated" if date.more.get("undated") and not date.value else words
