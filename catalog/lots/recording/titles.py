"""The devised title (DACS 2.3): who, what, to whom, where, when, in words of the description."""

from catalog.lots.draft import Draft
from catalog.lots.recording.terms import noun
from catalog.values.text import clean_line

UNTITLED = "Untitled piece"
UNKNOWN = "piece"


def devised_title(draft: Draft) -> str:
    """Return "Trotsky, letter to Gerard Rosenthal, Turkey, April 29, 1930"; what is not known is left out."""
    recipient, place = draft.first("recipient"), draft.first("place")
    writers = " and ".join(value.value for value in draft.all("writer"))
    where = place.value if place and not place.more.get("none") else ""
    what = _noun(draft) + (f" to {recipient.value}" if recipient else "")
    parts = [writers, what, where, _dated(draft)]
    if what == UNKNOWN and not any((writers, where, _dated(draft))):
        return UNTITLED
    return clean_line(", ".join(part for part in parts if part))


def _noun(draft: Draft) -> str:
    """Return what the piece is called; a person may have left its kind undecided."""
    kind = draft.first("kind")
    if kind is None:
        return UNKNOWN
    on_card = kind.value.endswith("LS") and any("card" in value.value for value in draft.all("support"))
    return "postcard" if on_card else noun(kind.value)


def _dated(draft: Draft) -> str:
    date = draft.first("date")
    if date is None:
        return ""
    words = draft.words(date).strip(" ,;.")
    return "undated" if date.more.get("undated") and not date.value else words
