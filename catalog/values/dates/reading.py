"""Reading: what was typed, what was understood, and the limits that came with it."""

import re
from dataclasses import dataclass

from catalog.values.dates.cursor import Cursor
from catalog.values.dates.days import julian_form
from catalog.values.dates.edtf import Edtf, sort_key
from catalog.values.dates.errors import DateError
from catalog.values.dates.grammar import Outcome, read_expression
from catalog.values.dates.parser import LONGEST, parse_edtf
from catalog.values.dates.tokens import Token, tokens_of

# EDTF that a person may mean otherwise: [1930] is a year supplied by the cataloguer rather than a set of one,
# 1930-31 may be two years. Both are left to the reader of typed text.
_NOT_PLAINLY_EDTF = re.compile(r"\[[^,.\]]*\]|[0-9]{4}-(?:2[1-9]|3[0-9]|4[01])[?~%]?")


@dataclass(frozen=True, slots=True)
class Reading:
    """`edtf` is Gregorian always, and empty when `undated`; `calendar` is the one of the date as written.

    `supplied`: the cataloguer put it, or a part of it, in brackets. `not_before` and `not_after` are day
    numbers that limit a date without a year ("14 December, no year, but before 1901").
    """

    as_written: str
    edtf: str
    calendar: str
    supplied: bool
    uncertain: bool
    undated: bool
    not_before: int | None
    not_after: int | None
    value: Edtf | None

    @property
    def earliest(self) -> int | None:
        """First possible day: of the date or of its limit, whichever is later."""
        days = [
            day for day in (self.value.earliest if self.value else None, self.not_before) if day is not None
        ]
        return max(days, default=None)

    @property
    def latest(self) -> int | None:
        days = [day for day in (self.value.latest if self.value else None, self.not_after) if day is not None]
        return min(days, default=None)

    @property
    def sort_key(self) -> tuple[int, int]:
        """A date known only to be before 1901 sorts just before 1901; the undated come last."""
        return sort_key(self.earliest, self.latest)

    @property
    def julian(self) -> str | None:
        """The Julian form of a single day, `1918-01-19`; None for anything wider."""
        if self.value is None or self.value.earliest is None or self.value.earliest != self.value.latest:
            return None
        return julian_form(self.value.earliest)


def read_date(text: str, language: str = "en", *, calendar: str = "gregorian") -> Reading:
    """What a person typed, wholly understood or refused (DateError). `calendar` is "gregorian" or "julian".

    EDTF is understood too. Nothing is guessed: no century for '30, no order for 3/4/1930, no date for Easter.
    """
    if calendar not in {"gregorian", "julian"}:
        raise ValueError(f"calendar {calendar!r} is neither gregorian nor julian")
    typed = text.strip()
    if not typed:
        raise DateError("empty")
    if len(typed) > LONGEST:
        raise DateError("too_long", typed[:40])
    if calendar == "julian" or _NOT_PLAINLY_EDTF.fullmatch(typed):
        return _in_words(text, typed, language, julian=calendar == "julian")
    try:
        return _reading(text, Outcome(typed), parse_edtf(typed), supplied=False)
    except DateError as refusal:
        return _second_try(text, typed, language, refusal)


def _second_try(text: str, typed: str, language: str, refusal: DateError) -> Reading:
    """Not EDTF: read as words. Where that fails too, whichever refusal knows more is raised."""
    try:
        return _in_words(text, typed, language, julian=False)
    except DateError as error:
        looks_like_edtf = refusal.code != "not_edtf" and not any(letter.islower() for letter in typed)
        if looks_like_edtf and error.code in {"not_understood", "unknown_words"}:
            raise refusal from None
        raise


def _in_words(text: str, typed: str, language: str, *, julian: bool) -> Reading:
    tokens, stated = _calendar(tokens_of(typed, language), typed)
    if stated == "gregorian" and julian:
        raise DateError("calendars_stated", typed)
    cursor = Cursor(tokens, typed)
    outcome = read_expression(cursor, julian=julian or stated == "julian")
    value = parse_edtf(outcome.edtf) if outcome.edtf else None
    return _reading(text, outcome, value, supplied=cursor.supplied)


def _calendar(tokens: list[Token], typed: str) -> tuple[list[Token], str]:
    """Tokens without "O.S." or "N.S.", which may stand at the end or on either side of a stroke."""
    kept, stated = _without_brackets(tokens), ""
    places = [place for place, token in enumerate(kept) if token.kind == "calendar"]
    for place in places:
        token, follows = kept[place], kept[place + 1].kind if place + 1 < len(kept) else "end"
        if follows not in {"end", "/"} or (follows == "/") != (token.value == "julian" and follows == "/"):
            raise DateError("not_understood", typed)
        if follows == "end":
            stated = token.value
    if stated == "julian" and any(token.kind == "/" for token in kept):
        raise DateError("not_understood", typed)
    return [token for token in kept if token.kind != "calendar"], stated


def _without_brackets(tokens: list[Token]) -> list[Token]:
    """Take "(O.S.)" as "O.S."; a bracket around the calendar supplies no date."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        opens = token.kind in {"(", "["} and [t.kind for t in tokens[place + 1 : place + 2]] == ["calendar"]
        closes = token.kind in {")", "]"} and place >= 2 and tokens[place - 1].kind == "calendar"
        if not (opens or (closes and tokens[place - 2].kind in {"(", "["})):
            kept.append(token)
    return kept


def _reading(text: str, outcome: Outcome, value: Edtf | None, *, supplied: bool) -> Reading:
    return Reading(
        as_written=text,
        edtf=outcome.edtf,
        calendar="julian" if outcome.julian else "gregorian",
        supplied=supplied,
        uncertain=value.uncertain if value else False,
        undated=outcome.undated,
        not_before=outcome.not_before,
        not_after=outcome.not_after,
        value=value,
    )
