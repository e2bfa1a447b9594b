"""RF17 to RF23: numbers used twice or odd, mismatches, preliminary letters, interest, opinions that fell."""

import re
from collections.abc import Iterator
from typing import Any

from catalog.certifiers import odd, roll_with
from catalog.flags.days import days_of, year_of
from catalog.flags.evidence import Evidence
from catalog.flags.facts import flag, name_of, short, when, who_is, whom
from catalog.flags.flag import Flag, Pointer, Severity
from catalog.flags.people import interested_in, made_on
from catalog.record.document import Link
from catalog.record.item import ItemRecord
from catalog.record.parts.authentication import Authentication
from catalog.values.folding import fold_key

PRELIMINARY = frozenset({"auction-loa", "quick-opinion"})
FULL = frozenset({"full-loa", "slab", "forensic-report", "scholarly-attribution", "witnessed"})
GUARANTEES = frozenset({"house-coa", "dealer-guarantee"})
INTERESTED = frozenset({"seller", "consignor", "owner", "buyer"})
FALLEN = frozenset({"withdrawn", "superseded", "disputed"})
_NO_EXEMPLAR = re.compile(
    r"\b(?:no|without|not any|aucun|keine?) (?:known )?exempl(?:ar|aires?|are)", re.IGNORECASE
)


def reused(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF17."""
    for each in item.authentications:
        others = evidence.items_with_number(each.issuer, each.number) if each.number else ()
        for other in others:
            if other.ark != item.ark:
                yield flag(
                    item, "RF17", "number.reused", "high", each.id, other.ark, parts=[each.id],
                    others=[Pointer(other.ark, other.part)], issuer=whom(each.issuer), number=each.number,
                    other={"ark": other.ark, "kind": "item", "name": other.title},
                )  # fmt: skip


def mismatched(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF18: the certificate describes another piece, or is older than the piece."""
    made = made_on(item)
    for each in item.authentications:
        if each.matches_object in {"no", "partly"}:
            yield _of(item, "RF18", f"mismatch.{each.matches_object}", "high", each)
        elif not made.doubtful and days_of(each.date).before(made):
            yield _of(item, "RF18", "mismatch.older", "high", each, date=when(each.date))


def odd_numbers(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF19: never a reason to refuse a number, since no series known here is complete."""
    roll = roll_with()
    for each in item.authentications:
        issuer = roll.of_link(each.issuer)
        if issuer is None or not each.number:
            continue
        days = days_of(each.date)
        years = (year_of(days.first), year_of(days.last))
        known = (years[0], years[1]) if years[0] is not None and years[1] is not None else None
        reasons = [found.reason for found in odd(issuer, each.number, each.kind, known)]
        if reasons:
            yield _of(item, "RF19", "number.odd", "medium", each, number=each.number, reasons=reasons)


def preliminary(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF20: a review for the sale or a quick opinion, and no full letter of the same issuer."""
    whole = {_issuer(each) for each in item.authentications if each.kind in FULL}
    for each in item.authentications:
        if each.kind in PRELIMINARY and _issuer(each) not in whole:
            yield _of(item, "RF20", f"preliminary.{each.kind}", "info", each)


def _issuer(each: Authentication) -> str:
    return who_is(each.issuer) or who_is(each.examiner)


def interested(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF21: high, but for what is by its kind the seller's own word and calls itself so."""
    parties = interested_in(item)
    for each in item.authentications:
        if each.kind in GUARANTEES:
            yield _of(item, "RF21", "interest.guarantee", "info", each)
            continue
        if each.issuer_interest in INTERESTED:
            yield _of(item, "RF21", "interest.stated", "high", each, interest=each.issuer_interest)
            continue
        for link in (each.issuer, each.examiner):
            party = next((one for one in parties if _same(one.link, link)), None)
            if party:
                yield _of(
                    item, "RF21", f"interest.{party.role}", "high", each,
                    others=[Pointer(item.ark, party.part)], who=whom(link),
                )  # fmt: skip
                break
            house = _employer(link, evidence, {one.link.ref.ark for one in parties if one.link.ref})
            if house:
                others = [Pointer(house)]
                yield _of(item, "RF21", "interest.employed", "medium", each, others=others, who=whom(link))
                break


def _same(one: Link, other: Link) -> bool:
    if one.ref and other.ref:
        return one.ref.ark == other.ref.ark
    return bool(name_of(one)) and fold_key(name_of(one)) == fold_key(name_of(other))


def _employer(link: Link, evidence: Evidence, parties: set[str]) -> str:
    record = evidence.authority(link.ref.ark) if link.ref else None
    tied = (each.target.ark for each in record.relations if each.type == "employed-by") if record else ()
    return next((ark for ark in tied if ark in parties), "")


def fallen(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF22: an opinion that no longer stands, does not support, or that another contradicts."""
    for each in item.authentications:
        if each.status in FALLEN:
            yield _of(item, "RF22", f"fallen.{each.status}", "high", each, date=when(each.status_date))
    standing = [each for each in item.authentications if each.status not in FALLEN]
    against = [each for each in standing if each.reading == "does not support"]
    supporting = [each for each in standing if each.reading == "supports"]
    for each in against:
        pointers = [Pointer(item.ark, one.id) for one in supporting]
        question = "fallen.contradicted" if supporting else "fallen.against"
        yield _of(item, "RF22", question, "high", each, others=pointers)


def without_exemplar(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF23: only where the record itself says so; what exemplars exist in the world is not known here."""
    for each in item.authentications:
        found = _NO_EXEMPLAR.search(f"{each.basis} {each.result} {each.note}")
        if found:
            yield _of(item, "RF23", "exemplar.none", "high", each, words=short(each.basis or each.note))


def _of(
    item: ItemRecord,
    rule: str,
    question: str,
    severity: Severity,
    each: Authentication,
    *,
    others: "list[Pointer] | tuple[Pointer, ...]" = (),
    **facts: Any,
) -> Flag:
    who: dict[str, Any] = {
        "issuer": whom(each.issuer),
        "examiner": whom(each.examiner),
        "printed": each.as_printed,
        **facts,
    }
    return flag(item, rule, question, severity, each.id, parts=[each.id], others=others, **who)
