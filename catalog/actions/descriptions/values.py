"""The values of a description as a person decides on them: kept, changed, refused, in doubt.

A value is known by field and place, so that answers outlive a better reader. Verbatim fields keep to words
that stand in the text; coded ones to the reader's own codes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from catalog.actions.descriptions.lifetimes import outside_life
from catalog.lots import Draft, Value
from catalog.lots.recording.terms import DOCUMENT_KINDS, OPINIONS
from catalog.values.dates import DateError, explain_error, parse_edtf
from catalog.values.extents import ExtentError, read_dimensions
from catalog.values.languages import is_language

_SIDES = re.compile(r"\d{1,5}(?:\.\d{1,2})?")
ACCEPTED, REFUSED = "accepted", "refused"
Answers = Mapping[str, Any]

CODES: dict[str, tuple[str, ...]] = {
    "kind": tuple(DOCUMENT_KINDS),
    "body_hand": ("autograph", "typed", "another hand", "printed", "manuscript", "unstated"),
    "signature_kind": (
        "autograph (claimed by the seller)", "initials", "autopen", "secretarial signature", "stamp",
        "facsimile signature", "none",
    ),
    "authentication": tuple(OPINIONS),
}  # fmt: skip
"""What may be chosen for a coded value, beside what was read."""
READ = ("date", "extent", "dimensions", "frame_size", "language", "fault")
"""Fields whose value is read from the words and may be read otherwise; the words stay as they are."""
NAMED = {"writer": "agent", "recipient": "agent", "place": "place", "destination": "place"}
"""Fields that name somebody or some place, who may be identified."""


class NotReadableError(ValueError):
    """A value was changed to something that the field cannot hold; the message says what it can."""


@dataclass(frozen=True)
class Row:
    """One value with what was decided of it; `doubts` are codes, `names` who or what it names."""

    key: str
    value: Value
    words: str
    state: str
    doubts: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    changed: bool = False

    @property
    def name(self) -> str:
        return self.value.name

    @property
    def is_sure(self) -> bool:
        return not self.doubts


def keyed(draft: Draft) -> Iterator[tuple[str, Value]]:
    """Yield each value, in the order of the text, with its key: field and place."""
    seen: set[str] = set()
    for value in sorted(draft.values, key=lambda one: (one.start, one.end, one.name)):
        key = f"{value.name}-{value.start}-{value.end}"
        if key not in seen:
            seen.add(key)
            yield key, value


def rows_of(draft: Draft, answers: Answers) -> list[Row]:
    """Return the values as they stand now, changes included; a change that no longer fits is left out."""
    return [_row(draft, key, value, answers.get("values", {}).get(key, {})) for key, value in keyed(draft)]


def _row(draft: Draft, key: str, value: Value, answer: Mapping[str, Any]) -> Row:
    present = value
    if "value" in answer:
        try:
            present = changed_value(draft, value, str(answer["value"]))
        except NotReadableError:
            present = value
    return Row(
        key,
        present,
        draft.words(present),
        str(answer.get("state", "")),
        all_doubts(draft, present),
        tuple(names_of(present)),
        changed=present != value,
    )


def decided(draft: Draft, answers: Answers, *, also: str = "") -> Draft:
    """Return the draft with the accepted values alone, as they were changed.

    `also` is "sure" or "all" where a whole lot is accepted at once: what nobody decided on goes along too.
    """
    rows = rows_of(draft, answers)
    kept = [row.value for row in rows if row.state == ACCEPTED or _goes_along(row, also)]
    return replace(draft, values=tuple(kept))


def _goes_along(row: Row, also: str) -> bool:
    return not row.state and (also == "all" or (also == "sure" and row.is_sure))


# --- who and where ------------------------------------------------------------------------------------------


def names_of(value: Value) -> Iterator[tuple[str, str]]:
    """Yield (kind, name as observed) of whom or what the value names."""
    if value.name in NAMED:
        if value.value.strip() and not value.more.get("none"):
            yield NAMED[value.name], value.value
    elif value.name == "authentication":
        yield from (
            ("agent", str(value.more[part])) for part in ("person", "authority") if value.more.get(part)
        )


def house_of(draft: Draft) -> str:
    return str(draft.metadata.get("house", "")).strip()


# --- doubt --------------------------------------------------------------------------------------------------


def all_doubts(draft: Draft, value: Value) -> tuple[str, ...]:
    """Return the doubts of the value itself, and of what else the description says."""
    outside = outside_life(draft, value)
    return (*doubts_of(value, draft.words(value)), *([outside] if outside else []))


def doubts_of(value: Value, words: str) -> Iterator[str]:
    """Yield what is uncertain about a value read from `words`, as codes that the desk says in words."""
    if value.name == "date":
        yield from _doubts_of_date(value)
    elif value.name in {"dimensions", "frame_size"}:
        if not value.more.get("unit_stated"):
            yield "unit assumed"
        yield from ("sizes disagree" for _ in _listed(value.more.get("warnings"))[:1])
    elif value.name == "kind" and not (value.more.get("printed") or _spelt_out(value, words)):
        yield "kind in words"
    elif value.name == "body_hand" and value.value == "unstated":
        yield "hand unstated"
    elif value.name == "signature_kind" and "claimed" in value.value:
        yield "claimed"
    if "?" in value.value and (value.name in NAMED or value.name == "date"):
        yield "doubted by the house"


def _spelt_out(value: Value, words: str) -> bool:
    """“Autograph Letter Signed” says the same as its code; “autograph letter”, “postcard” do not."""
    term = str(value.more.get("expanded") or "").removesuffix(" (body in another hand)")
    return " ".join(words.split()).casefold() == term.casefold() != ""


def _doubts_of_date(value: Value) -> Iterator[str]:
    if value.more.get("undated") or not value.value:
        yield "undated"
    elif len(value.value) < len("1930-04-29") or not value.value.replace("-", "").isdecimal():
        yield "partial date"
    if value.more.get("supplied"):
        yield "supplied"
    if value.more.get("calendar") not in {None, "", "gregorian"}:
        yield "other calendar"


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, tuple | list) else []


# --- changing a value ---------------------------------------------------------------------------------------


def changed_value(draft: Draft, value: Value, text: str) -> Value:
    """Return the value as a person wants it; raises NotReadableError where the field cannot hold that."""
    text = " ".join(text.split()) if value.name in CODES or value.name in READ else text.strip()
    if text == shown_value(draft, value):
        return value
    if value.name in CODES:
        return _coded(value, text)
    if value.name in READ:
        return _READERS[value.name](value, text)
    return _verbatim(draft, value, text)


def shown_value(draft: Draft, value: Value) -> str:
    """Return what stands in the field that changes the value."""
    if value.name in {"dimensions", "frame_size"}:
        return f"{value.value} {value.more.get('unit') or ''}".strip()
    if value.name in CODES or value.name in READ or value.name in NAMED or value.name == "signed_as":
        return value.value
    return draft.words(value).strip()


def _coded(value: Value, text: str) -> Value:
    if text not in CODES[value.name]:
        raise NotReadableError(f"“{text}” is none of the choices.")
    return replace(value, value=text)


def _verbatim(draft: Draft, value: Value, text: str) -> Value:
    """Move the value to other words of the text, those nearest to the place it has."""
    if not text:
        raise NotReadableError("Refuse the value instead of emptying it.")
    found = min(_occurrences(draft.text, text), key=lambda at: abs(at - value.start), default=-1)
    if found < 0:
        raise NotReadableError(f"“{_short(text)}” does not stand in the description; give its own words.")
    return replace(value, value=text, start=found, end=found + len(text))


def _occurrences(text: str, words: str) -> Iterable[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"


def _date(value: Value, text: str) -> Value:
    try:
        edtf = parse_edtf(text).text if text else ""
    except DateError as error:
        raise NotReadableError(f"“{text}” is no EDTF date. {explain_error(error)}") from error
    return replace(value, value=edtf, more={**value.more, "undated": not edtf})


def _extent(value: Value, text: str) -> Value:
    if text and not _SIDES.fullmatch(text):
        raise NotReadableError(f"“{text}” is no number of written sides, such as 1 or 2.5.")
    return replace(value, value=text)


def _size(value: Value, text: str) -> Value:
    """A unit that a person writes is still none that the source states."""
    unit = str(value.more.get("unit") or "")
    try:
        size = read_dimensions(text, unit)
    except ExtentError as error:
        raise NotReadableError(f"“{_short(text)}” is no size such as 3.5 x 6.25 in.") from error
    stated = bool(value.more.get("unit_stated")) and size.unit == unit
    more = {"unit": size.unit, "unit_stated": stated, "mm": size.mm, "warnings": size.warnings}
    return replace(value, value=" x ".join(size.values), more={**value.more, **more})


def _language(value: Value, text: str) -> Value:
    if not is_language(text):
        raise NotReadableError(f"“{text}” is no language code (ISO 639, e.g. fr).")
    return replace(value, value=text)


def _fault(value: Value, text: str) -> Value:
    """Which terms there are, the tables know; the desk offers no others."""
    if not text:
        raise NotReadableError("Choose a term for the fault, or refuse it.")
    return replace(value, value=text)


_READERS = {
    "date": _date,
    "extent": _extent,
    "dimensions": _size,
    "frame_size": _size,
    "language": _language,
    "fault": _fault,
}
