"""Where things are, and what should be back: pages of the desk for those who may see the Annex."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import F, Q
from django.http import HttpRequest
from django.urls import reverse

from catalog.admin.entity.opening import may_see_annex
from catalog.admin.parts.wording import date_words, joined, link_words, shortened
from catalog.models import EntityAnnex, Item, Loan, Movement

AT_ONCE = 50


@dataclass(frozen=True)
class Whereabouts:
    """An item with the place where it is now, since when and why, and the place where it belongs."""

    item: Item
    now: str
    since: str
    normal: str
    why: str

    @property
    def address(self) -> str:
        return f"{reverse('admin:catalog_item_change', args=[self.item.pk])}#custody"


@dataclass(frozen=True)
class OverdueLoan:
    """A loan whose last day is over."""

    item: Item
    words: str
    due: str

    @property
    def address(self) -> str:
        return f"{reverse('admin:catalog_item_change', args=[self.item.pk])}#custody"


def overdue_loans(user: Any) -> list[OverdueLoan]:
    """Return the loans that should be back, the longest overdue first; none to who may not see the Annex."""
    if not may_see_annex(user):
        return []
    today = dt.datetime.now(tz=dt.UTC).date().toordinal()
    rows = Loan.objects.overdue(today).select_related("entity", "party_ref")[:AT_ONCE]
    return [OverdueLoan(row.entity, _party(row), date_words(row.until)) for row in rows]


def _party(row: Loan) -> str:
    who = link_words(row, "party") or "party not named"
    return joined(f"{'lent to' if row.direction == 'out' else 'borrowed from'} {who}", row.exhibition)


def whereabouts(request: HttpRequest) -> dict[str, Any]:
    """The page “Where is it?”: what is away from its shelf, or what the words find: a place or an item."""
    if not may_see_annex(request.user):
        raise PermissionDenied
    words = str(request.GET.get("q") or "").strip()
    keys = _keys(words) if words else _away()
    found = whereabouts_of(keys[:AT_ONCE])
    return {"title": "Where is it?", "words": words, "found": found, "more": len(keys) > AT_ONCE}


def _away() -> list[int]:
    rows = Movement.objects.away().order_by(F("date_earliest").desc(nulls_last=True), "-entity")
    return list(rows.values_list("entity", flat=True)[: AT_ONCE + 1])


def _keys(words: str) -> list[int]:
    """Return keys of items that are, or belong, in such a place, then of those called so."""
    shelves = Q(*(Q(shelf__icontains=word) for word in words.split()), _connector=Q.AND)
    found = [
        *Movement.objects.current().at(words).values_list("entity", flat=True)[: AT_ONCE + 1],
        *EntityAnnex.objects.filter(shelves, entity__kind="item").values_list("entity", flat=True)[
            : AT_ONCE + 1
        ],
        *Item._default_manager.named_like(words).values_list("pk", flat=True)[: AT_ONCE + 1],
    ]
    return list(dict.fromkeys(found))


def whereabouts_of(keys: list[int]) -> list[Whereabouts]:
    """Return where the items are, in the order of the keys, in three queries."""
    items = Item._default_manager.in_bulk(keys)
    last = {row.entity_id: row for row in Movement.objects.current().filter(entity__in=keys)}
    shelves = dict(EntityAnnex.objects.filter(entity__in=keys).values_list("entity", "shelf"))
    return [_whereabouts(items[key], last.get(key), shelves.get(key, "")) for key in keys if key in items]


def _whereabouts(item: Item, last: Movement | None, shelf: str) -> Whereabouts:
    normal = shelf or "no normal shelf given"
    if last is None:
        return Whereabouts(item, normal, "", normal, "")
    now = normal if last.home else last.place or "place not named"
    return Whereabouts(item, now, date_words(last.date), normal, shortened(last.reason))
