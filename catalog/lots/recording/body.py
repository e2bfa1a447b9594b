"""The piece itself: kind and hands, extent, size, support, languages, what is printed of its text."""

import re

from catalog.lots.draft import Value
from catalog.lots.recording.pen import Pen, Plain, without_empty
from catalog.lots.recording.terms import DOCUMENT_KINDS, MACHINES

_SHORT = re.compile(r"[\W\d_]*(?:[^\W\d_][\W\d_]*){1,3}")


def kind_and_hands(pen: Pen) -> Plain:
    draft = pen.draft
    kind = draft.first("kind")
    if kind is None:
        return {}
    for name in ("kind_as_printed", "document_kind"):
        pen.note("", name, kind)
    pen.note("", "body_hand", draft.first("body_hand"))
    pen.note("", "signature", draft.first("signature_kind"))
    pen.note("", "signed_as", draft.first("signed_as"))
    return {
        "kind_as_printed": pen.line(kind),
        "document_kind": DOCUMENT_KINDS.get(kind.value, ""),
        "body_hand": _hand(draft.first("body_hand")),
        "signature": _signature(pen),
        "signed_as": pen.name(draft.first("signed_as")),
    }


def _hand(value: Value | None) -> str:
    words = value.value if value else ""
    for start, code in (
        ("autograph", "autograph"),
        ("typed", "typed"),
        ("secretarial", "another"),
        ("printed", "printed"),
        ("manuscript", "manuscript"),
    ):
        if words.startswith(start):
            return code
    return "another" if "hand" in words else "unstated" if words else ""


def _signature(pen: Pen) -> str:
    value, signed = pen.draft.first("signature_kind"), pen.draft.first("signed_as")
    kind = pen.draft.first("kind")
    words = value.value if value else ""
    if words == "none":
        cut = value is not None and re.search(r"cut|removed|clipped", pen.line(value), re.IGNORECASE)
        return "cut-away" if cut else "none"
    if words and not words.startswith(("autograph", "initials")):
        return MACHINES.get(words, "stamp")
    if signed and _SHORT.fullmatch(signed.value):
        return "initial"
    return "unknown" if kind and kind.value == "PC" and not signed else "autograph" if words else ""


def physical(pen: Pen) -> Plain:
    draft = pen.draft
    extent, book_format = draft.first("extent"), draft.first("format")
    pen.note("", "extent_as_given", extent)
    pen.note("", "book_format", book_format)
    leaves = extent.more.get("leaves") if extent else None
    if extent and extent.value:
        pen.note("", "sides", extent)
    if leaves:
        pen.note("", "leaves", extent)
    return {
        "extent_as_given": pen.line(extent),
        "sides": extent.value if extent else "",
        "leaves": leaves,
        "book_format": book_format.value if book_format else "",
        "support": "; ".join(_listed(pen, "support", "support")),
        "languages": [
            value.value for value in draft.all("language") if _numbered(pen, "languages", value) is not None
        ],
        "dimensions": _dimensions(pen),
    }


def _listed(pen: Pen, name: str, field: str) -> list[str]:
    return [pen.line(value) for value in pen.draft.all(name) if _numbered(pen, field, value) is not None]


def _numbered(pen: Pen, field: str, value: Value) -> str:
    """Note the place of one value of several: `field`, then `field.1`, `field.2`."""
    number = sum(1 for part, name in pen.places if not part and name.split(".")[0] == field)
    path = f"{field}.{number}" if number else field
    pen.note("", path, value)
    return path


def _dimensions(pen: Pen) -> list[Plain]:
    """The sheet, then frames; as printed, the unit stated or assumed, the order never guessed."""
    found: list[Plain] = []
    postcard = any("card" in value.value.lower() for value in pen.draft.all("support"))
    for name, part, what in (
        ("dimensions", "size", "card" if postcard else "sheet"),
        ("frame_size", "frame", "frame"),
    ):
        for value in pen.draft.all(name):
            identity = part if not any(each["id"] == part for each in found) else f"{part}-{len(found) + 1}"
            pen.note(identity, "as_given", value)
            found.append(_dimension(pen, identity, str(value.more.get("what") or what), value))
    return found


def _dimension(pen: Pen, identity: str, what: str, value: Value) -> Plain:
    mm = value.more.get("mm")
    sides = list(mm) if isinstance(mm, tuple) else []
    named = zip(("first_mm", "second_mm", "third_mm"), sides, strict=False)
    return without_empty(
        {
            "id": identity,
            "what": what
            if what in ("sheet", "card", "folded", "image", "envelope", "frame", "mount")
            else "sheet",
            "as_given": pen.line(value),
            "unit": value.more.get("unit") or "",
            "unit_stated": bool(value.more.get("unit_stated")) or None,
            **dict(named),
        }
    )


def texts(pen: Pen) -> list[Plain]:
    """The seller's extract: a translation in the house's language, or a transcription."""
    found: list[Plain] = []
    for number, value in enumerate(pen.draft.all("excerpt")):
        part = "extract" if number == 0 else f"extract-{number + 1}"
        page = f"{part}-page"
        pen.note(part, "pages", value)
        pen.note(page, "content", value)
        found.append(
            {
                "id": part,
                "type": "translation" if value.more.get("translated") else "transcription",
                "language": _language_of(pen, value),
                "completeness": _completeness(value),
                "source_seen": "seller-print",
                "pages": [{"id": page, "content": pen.text(value)}],
            }
        )
    return found


def _language_of(pen: Pen, value: Value) -> str:
    """Undetermined, unless the house prints a translation or names one language that is also its own."""
    own = house_language(pen)
    stated = {each.value for each in pen.draft.all("language")}
    if value.more.get("translated"):
        return own or "und"
    return own if own and stated == {own} else "und"


def house_language(pen: Pen) -> str:
    """The language the house writes in, by the form of its kind: L. a. s., E. Brief m. U., else English."""
    kind = pen.draft.first("kind")
    return str(kind.more.get("language") or "en") if kind else ""


def _completeness(value: Value) -> str:
    scope = str(value.more.get("scope") or "")
    return {"in full": "complete", "in part": "in part", "in small part": "extract"}.get(scope, "extract")
