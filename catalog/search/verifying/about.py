"""What an answer says of an item beside its title: open questions, certificates. From its edition alone."""

from catalog.flags import ask
from catalog.publishing.flag_answers import kept_flags, standings
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


def open_questions(record: ItemRecord) -> tuple[Plain, ...]:
    """Return the due-diligence questions about the item that are open now, the gravest first."""
    kept = kept_flags(record.ark)
    flags = kept if kept is not None else ask(record, PublicEvidence(record))
    return tuple(each.flag.plain() for each in standings(record.ark, flags) if each.is_open)
