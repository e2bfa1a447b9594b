"""What an answer says of an item beside its title: questions, certificates, searches, open claims."""

from collections.abc import Iterable

from catalog.flags import ask
from catalog.flags.days import days_of
from catalog.publishing.flag_answers import kept_flags, standings
from catalog.publishing.open_claims import open_claims_of
from catalog.record.item import ItemRecord
from catalog.search.evidence import PublicEvidence
from catalog.search.verifying.finding import Plain


def certificates_on(record: ItemRecord) -> tuple[Plain, ...]:
    """Return the opinions on record with their status; words are for the page to find."""
    return tuple(
        {
            "id": each.id,
            "kind": each.kind,
            "issuer": (each.issuer.ref.name if each.issuer.ref else "") or each.issuer.observed,
            "number": each.number,
            "status": each.status,
            "status_date": each.status_date.edtf,
        }
        for each in record.authentications
    )


def searches_on(record: ItemRecord) -> tuple[Plain, ...]:
    """Return what registers were asked and what they answered, the latest first; the undated last."""
    told = sorted(record.searches, key=lambda each: days_of(each.date).first or 0, reverse=True)
    return tuple(
        {
            "id": each.id,
            "kind": each.register_kind,
            "register": (each.register_agent.ref.name if each.register_agent.ref else "")
            or each.register_agent.observed,
            "date": each.date.edtf,
            "result": each.result,
            "reference": each.reference,
        }
        for each in told
    )


def claims_about(arks: Iterable[str]) -> dict[str, tuple[Plain, ...]]:
    """Return by ARK the claims that are said to be open now: kind and day, nothing of who claims."""
    return {
        ark: tuple({"kind": each.kind, "since": each.since.isoformat()} for each in told)
        for ark, told in open_claims_of(arks).items()
    }


def open_questions(record: ItemRecord) -> tuple[Plain, ...]:
    """Return the due-diligence questions about the item that are open now, the gravest first."""
    kept = kept_flags(record.ark)
    flags = kept if kept is not None else ask(record, PublicEvidence(record))
    return tuple(each.flag.plain() for each in standings(record.ark, flags) if each.is_open)
