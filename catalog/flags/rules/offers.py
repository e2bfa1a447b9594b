"""RF14 to RF16: the same piece in another record, offered again, withdrawn."""

import re
from collections.abc import Iterator
from itertools import pairwise

from catalog.flags.days import YEAR, Days, days_of
from catalog.flags.evidence import Evidence
from catalog.flags.facts import flag, short, when, whom
from catalog.flags.flag import Flag, Pointer
from catalog.record.item import ItemRecord
from catalog.record.parts.offer import Offer

SOON = 10 * YEAR
UNSOLD = frozenset({"unsold", "passed"})
LINKING = frozenset({"same-as", "possibly-same-as", "copy-of", "draft-of", "translation-of"})
_REASON = re.compile(r"withdr[ae]w|retir[ée]|zurückgezogen", re.IGNORECASE)


def twins(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF14: link them, never delete one of them."""
    linked = {each.target.ark for each in item.relations if each.type in LINKING}
    for twin in evidence.twins():
        if twin.link == "is" and twin.ark not in linked:
            yield flag(
                item, "RF14", "twin", "medium", twin.ark, others=[Pointer(twin.ark)],
                other={"ark": twin.ark, "kind": "item", "name": twin.title},
            )  # fmt: skip


def offered_again(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF15."""
    offers = sorted(item.offers, key=lambda each: days_of(each.date).first or 0)
    for earlier, later in pairwise(offers):
        one, other = days_of(earlier.date), days_of(later.date)
        if earlier.outcome in UNSOLD:
            yield _again(item, "offer.unsold", earlier, later)
        elif _fell(earlier, later):
            yield _again(item, "offer.fell", earlier, later)
        elif one.known and other.known and _soon(one, other):
            yield _again(item, "offer.again", earlier, later)


def _soon(one: Days, other: Days) -> bool:
    return one.last is not None and other.first is not None and 0 < other.first - one.last <= SOON


def _fell(earlier: Offer, later: Offer) -> bool:
    """Of prices only those are compared that were made public in one currency and of one kind."""
    before, after = _amount(earlier.result), _amount(later.result)
    alike = earlier.currency == later.currency and earlier.result_kind == later.result_kind
    return bool(before and after and alike and earlier.currency and after < before)


def _amount(text: str) -> float:
    plain = re.sub(r"[^\d.]", "", text)
    return float(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else 0.0


def _again(item: ItemRecord, question: str, earlier: Offer, later: Offer) -> Flag:
    return flag(
        item, "RF15", question, "info", earlier.id, later.id, parts=(earlier.id, later.id),
        house=whom(earlier.house), date=when(earlier.date),
        other_house=whom(later.house), other=when(later.date),
    )  # fmt: skip


def withdrawn(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF16: withdrawn, and nothing of the offer says why."""
    for offer in item.offers:
        if offer.outcome == "withdrawn":
            known = bool(_REASON.search(f"{offer.notices} {offer.statement} {offer.note}"))
            yield flag(
                item, "RF16", "withdrawn.stated" if known else "withdrawn", "medium" if known else "high",
                offer.id, parts=[offer.id], house=whom(offer.house), date=when(offer.date), lot=offer.lot,
                words=short(offer.notices),
            )  # fmt: skip
    for event in item.provenance:
        if event.method == "offered-withdrawn" and not any(o.outcome == "withdrawn" for o in item.offers):
            yield flag(
                item, "RF16", "withdrawn", "high", event.id, parts=[event.id], house=whom(event.party),
                date=when(event.date), lot=event.lot,
            )  # fmt: skip
