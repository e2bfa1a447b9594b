"""One description as an observation of an item: what this source says, in its own words."""

from catalog.lots.draft import Draft
from catalog.lots.recording.pen import Pen, Plain, without_empty

PART = "seen"


def observation(draft: Draft, link: str, reason: str) -> "tuple[Plain, dict[str, tuple[int, int]]]":
    pen = Pen(draft)
    found: Plain = {
        "id": PART,
        "link": link,
        "reason": reason,
        "locator": _locator(pen),
        "writer": pen.link(PART, "writer", draft.first("writer")),
        "recipient": pen.link(PART, "recipient", draft.first("recipient")),
        "date": pen.date(PART, draft.first("date")),
        "place": _place(pen),
        "destination": pen.link(PART, "destination", draft.first("destination")),
        "languages": [value.value for value in draft.all("language")],
        "note": _note(pen),
    }
    for name, value in (
        ("kind_as_printed", "kind"),
        ("extent_as_given", "extent"),
        ("dimensions_as_given", "dimensions"),
        ("book_format", "format"),
        ("condition", "condition"),
        ("excerpt", "excerpt"),
    ):
        pen.note(PART, name, draft.first(value))
        found[name] = (
            pen.text(draft.first(value)) if name in ("condition", "excerpt") else pen.line(draft.first(value))
        )
    pen.note(PART, "languages", draft.first("language"))
    return without_empty(found), {field: place for (_, field), place in pen.places.items()}


def _locator(pen: Pen) -> str:
    lot = pen.draft.first("sale_lot")
    pen.note(PART, "locator", lot)
    return f"lot {lot.value}" if lot else ""


def _place(pen: Pen) -> Plain:
    place = pen.draft.first("place")
    return {} if place is None or place.more.get("none") else pen.link(PART, "place", place)


def _note(pen: Pen) -> str:
    """What comes with the piece and where it is printed, verbatim: no other field holds these."""
    lines = [pen.text(value) for name in ("enclosure", "literature") for value in pen.draft.all(name)]
    pen.note(PART, "note", pen.draft.first("enclosure") or pen.draft.first("literature"))
    return "\n".join(lines)
