"""Due-diligence searches in words: who asked whom what and when, the answer, and what it does not prove."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.pages.context import Context
from catalog.pages.dates import first_day, is_stated
from catalog.pages.labels import sentence
from catalog.pages.marks import Said
from catalog.record.item import ItemRecord
from catalog.record.parts.register_search import RegisterSearch
from catalog.values.dates import parse_edtf

WORKS = frozenset({"edition", "sale-records", "holding-library"})
"""Where one asks whether a piece is known, not whether somebody misses it."""

TONES = {"match": "gone", "possible-match": "open"}
"""No answer is shown as sound: none of them clears a piece."""


@dataclass(frozen=True)
class SearchCard:
    """One search; `weight` says what the answer proves, `validity` until when it counts."""

    id: str
    date: Said
    by: Said
    register: str
    keeper: Said
    place: Said
    result: str
    tone: str
    weight: str
    details: tuple[tuple[str, str], ...]
    validity: str
    lapsed: bool
    note: str
    sources: tuple[int, ...]


def today() -> int:
    """Return the day as an ordinal, UTC."""
    return dt.datetime.now(tz=dt.UTC).date().toordinal()


def lapsed_on(day: int, searches: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the ids of the searches (id, valid until) whose last day is over on the day."""
    return frozenset(key for key, expires in searches if expires and _is_over(expires, day))


def _is_over(expires: str, day: int) -> bool:
    last = parse_edtf(expires).latest
    return last is not None and last < day


def searches_of(record: ItemRecord, context: Context) -> tuple[SearchCard, ...]:
    """Return the searches, the latest first; those without a date last."""
    dated = [each for each in record.searches if is_stated(each.date)]
    dated.sort(key=lambda each: first_day(each.date), reverse=True)
    undated = [each for each in record.searches if not is_stated(each.date)]
    return tuple(_card(each, context) for each in (*dated, *undated))


def _card(part: RegisterSearch, context: Context) -> SearchCard:
    details = (
        (_("Asked"), part.asked),
        (_("Searched"), part.scope),
        (_("Reference of the answer"), part.reference),
    )
    result = context.label("search-result", part.result) or _("the answer is not stated")
    return SearchCard(
        id=part.id,
        date=context.date(part.date, part=part.id),
        by=context.link(part.by, "by", part.id),
        register=sentence(context.label("search-register", part.register_kind)),
        keeper=context.link(part.register_agent, "register_agent", part.id),
        place=context.link(part.register_place, "register_place", part.id),
        result=sentence(result),
        tone=TONES.get(part.result, ""),
        weight=_weight(part),
        details=tuple((label, value) for label, value in details if value),
        validity=_validity(part, context),
        lapsed=part.id in context.lapsed,
        note=part.note,
        sources=context.sources.of("", part.id),
    )


def _validity(part: RegisterSearch, context: Context) -> str:
    """Return until when the answer counts, and that this is over where the context says so."""
    if part.id in context.lapsed:
        return _("Expired: it was valid until %(date)s and has to be asked again.") % {
            "date": context.closing(part.expires)
        }
    if not part.expires:
        return _("An answer speaks of the day on which it was given; no date is set after which it lapses.")
    return _("Valid until %(date)s; after that day it has to be asked again.") % {
        "date": context.closing(part.expires)
    }


def _weight(part: RegisterSearch) -> str:
    if part.register_kind in WORKS and part.result in {"no-match", "match"}:
        return {
            "no-match": _("It is not in what was searched. An unknown piece would not be there either."),
            "match": _("It is known there; see the reference. That does not say who owns it."),
        }[part.result]
    words = {
        "no-match": _("This proves nothing about title: a theft that nobody reported is in no register."),
        "possible-match": _("Something there may be this piece. Only a look at both can settle it."),
        "match": _(
            "Somebody has reported a piece like this one. That a claim was made is not that it is right."
        ),
        "refused": _("The register did not search, from which nothing follows."),
        "not-answered": _("No answer has come, from which nothing follows."),
    }
    return words.get(part.result, "")
