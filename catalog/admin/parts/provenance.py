"""How provenance events and their private side are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, link_words
from catalog.models import ProvenanceAnnex, ProvenanceEvent


def _event(row: ProvenanceEvent) -> str:
    who = row.party_label or link_words(row, "party") or "not named"
    gap = "after a gap" if row.transfer == "gap" else ""
    until = date_words(row.until)
    when = joined(date_words(row.date), f"until {until}" if until else "", by=" ")
    return joined(joined(row.method, who, by=": "), link_words(row, "place"), when, gap, by=" · ")


provenance = Sheet(
    model=ProvenanceEvent,
    collection="provenance",
    title="Provenance",
    one="step",
    fields=(
        "method",
        "party",
        "party_label",
        "life_dates",
        "capacity",
        "through",
        "through_label",
        "place",
        "date",
        "until",
        "transfer",
        "certainty",
        "lot",
        "reference",
        "statement",
        "note",
    ),
    telling=_event,
    annex=ProvenanceAnnex,
    annex_fields=(
        "identity",
        "identity_agent",
        "price_amount",
        "price_currency",
        "price_date",
        "address",
        "note",
    ),
    hint="The chain from the earliest owner on; say where a step does not join the one before it.",
)
