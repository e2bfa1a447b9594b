"""Two pieces side by side: reasons with weights, a score, and what may be proposed.

The date carries the match; another format speaks louder against it than another number of pages
(katabase/reconciliation). Nothing here decides: a person says yes.
"""

from catalog.twins.dating import weigh_dates
from catalog.twins.features import DIFFERS, LIKE, SAME, About, Features, Likeness, Link, Reason, Whole
from catalog.twins.making import weigh_kind
from catalog.twins.names import Person, agreement
from catalog.twins.shape import weigh_extent, weigh_format, weigh_sizes
from catalog.twins.texts import text_likeness

CERTAIN, POSSIBLE = 0.74, 0.5
WRITER, RECIPIENT, PLACE, TEXT, NUMBER = 0.25, 0.2, 0.03, 0.3, 0.1
KNOWN = 0.75  # agreement of names from which two are taken for one person
SHOWN = 160  # characters of an excerpt shown beside a reason

Reasons = dict[About, Reason]


def compare(ours: Features, theirs: Features) -> Likeness:
    """Weigh what both descriptions say; what only one says counts neither way."""
    found: Reasons = {reason.about: reason for reason in _reasons(ours, theirs)}
    score = round(max(0.0, min(1.0, sum(reason.weight for reason in found.values()))), 3)
    whole = _group(ours, theirs, found)
    link: Link = "part of" if whole else _proposed(score, found)
    reasons = tuple(sorted(found.values(), key=lambda reason: -abs(reason.weight)))
    return Likeness(score, link, reasons, whole)


def _reasons(ours: Features, theirs: Features) -> list[Reason]:
    weighed = [
        weigh_dates(ours, theirs),
        _people("writer", WRITER, ours.writers, theirs.writers),
        _people("recipient", RECIPIENT, ours.recipients, theirs.recipients),
        *_shape(ours, theirs),
        _text(ours, theirs),
        _places(ours, theirs),
        _numbers(ours, theirs),
    ]
    return [reason for reason in weighed if reason is not None]


def _shape(ours: Features, theirs: Features) -> list[Reason | None]:
    """Kind and measures; beside a group, which has them of its first piece alone, they say nothing."""
    if (ours.pieces > 1) != (theirs.pieces > 1):
        return []
    return [
        weigh_kind(ours.kind, theirs.kind),
        weigh_sizes(ours.sizes, theirs.sizes),
        weigh_extent(ours.sides, theirs.sides),
        weigh_format(ours.book_format, theirs.book_format),
    ]


def _people(
    about: About, weight: float, ours: tuple[Person, ...], theirs: tuple[Person, ...]
) -> Reason | None:
    found = agreement(ours, theirs)
    if found is None:
        return None
    degree, mine, yours = found
    names = (mine.observed, yours.observed)
    if degree >= KNOWN:
        how = "same name" if degree > 0.9 else "fuller name"
        return Reason(about, SAME, weight * degree, *names, how)
    if degree > 0:
        return Reason(about, LIKE, weight * degree / 2, *names, "part of the name")
    return Reason(about, DIFFERS, -weight * 1.5, *names, "another name")


def _places(ours: Features, theirs: Features) -> Reason | None:
    found = agreement(ours.places, theirs.places)
    if found is None or not found[0]:
        return None  # another wording of a place is no sign against: Prinkipo, Turkey
    return Reason("place", SAME, PLACE, found[1].observed, found[2].observed)


def _text(ours: Features, theirs: Features) -> Reason | None:
    degree, how = text_likeness(ours.excerpts, theirs.excerpts)
    if not degree:
        return None
    shown = (ours.excerpts[0].words[:SHOWN], theirs.excerpts[0].words[:SHOWN])
    return Reason("text", SAME if how == "same words" else LIKE, TEXT * degree, *shown, how)


def _numbers(ours: Features, theirs: Features) -> Reason | None:
    shared = [number for number in ours.numbers if number in theirs.numbers]
    return Reason("number", SAME, NUMBER, shared[0], shared[0]) if shared else None


def _proposed(score: float, found: Reasons) -> Link:
    if _says(found, "writer", DIFFERS) or _says(found, "recipient", DIFFERS):
        return "possibly" if _quoted(found) and not _dates_apart(found) else ""
    if score >= CERTAIN and not _dates_apart(found) and _borne_out(found):
        return "is"
    return "possibly" if score >= POSSIBLE or _quoted(found) else ""


def _borne_out(found: Reasons) -> bool:
    """The same day needs a known writer and one thing more; without it the same words must be quoted."""
    known = _says(found, "writer", SAME)
    same_day = "date" in found and found["date"].how == "same day"
    sized = _says(found, "size", SAME) and _says(found, "extent", SAME) and _says(found, "kind", SAME)
    if same_day:
        return (known and (_says(found, "recipient", SAME) or sized)) or _quoted(found)
    return known and _quoted(found)


def _quoted(found: Reasons) -> bool:
    return "text" in found and found["text"].how == "same words" and found["text"].weight >= TEXT * 0.7


def _says(found: Reasons, about: About, verdict: str) -> bool:
    return about in found and found[about].verdict == verdict


def _dates_apart(found: Reasons) -> bool:
    return "date" in found and found["date"].verdict == DIFFERS


def _group(ours: Features, theirs: Features, found: Reasons) -> Whole:
    """Which side lists several pieces of which the other is one: same writer, and its day or words."""
    if (ours.pieces > 1) == (theirs.pieces > 1) or not _says(found, "writer", SAME):
        return ""
    dated = "date" in found and found["date"].how == "same day"
    if _says(found, "recipient", DIFFERS) or not (dated or _quoted(found)):
        return ""
    return "ours" if ours.pieces > 1 else "theirs"
