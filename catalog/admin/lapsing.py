"""Searches of registers that have lapsed or soon will: the desk's reminder to ask again."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from catalog.models import RegisterSearch
from catalog.values.dates import DateError, describe_date, parse_edtf

SOON, AT_ONCE, LOOKED_AT = 60, 30, 2000
"""Days ahead, lines shown, and rows looked at: a search valid until a date is rare."""


@dataclass(frozen=True)
class Lapsing:
    """A search whose answer is valid no more, or not for long."""

    item: Any
    words: str
    until: str
    is_over: bool

    @property
    def address(self) -> str:
        return f"{reverse('admin:catalog_item_change', args=[self.item.pk])}#authentication"


def lapsing_searches(on_day: dt.date | None = None) -> list[Lapsing]:
    """Return what has lapsed by the day (today) or will within SOON days, the longest lapsed first.

    A later search of the same register on the same item takes the place of the older one.
    """
    day = (on_day or dt.datetime.now(tz=dt.UTC).date()).toordinal()
    rows = RegisterSearch.objects.exclude(expires="").select_related("entity", "register_kind")
    latest: dict[tuple[int, Any, Any], tuple[int, RegisterSearch]] = {}
    for row in rows.order_by("-pk")[:LOOKED_AT]:
        last = _last_day(row.expires)
        named = row.register_agent_observed  # type: ignore[attr-defined]  # a composite column
        asked = row.register_agent_ref_id or named
        key = (row.entity_id, row.register_kind_id, asked)
        if last is not None and last > latest.get(key, (-(10**9), row))[0]:
            latest[key] = (last, row)
    due = sorted((each for each in latest.values() if each[0] < day + SOON), key=lambda each: each[0])
    return [
        Lapsing(row.entity, str(row.register_kind or "search"), describe_date(row.expires), last < day)
        for last, row in due[:AT_ONCE]
    ]


def _last_day(expires: str) -> int | None:
    try:
        return parse_edtf(expires).latest
    except DateError:
        return None
