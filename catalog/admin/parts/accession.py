"""How accessions and deaccessions with their private sides are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, shortened
from catalog.models import Accession, AccessionAnnex, Deaccession, DeaccessionAnnex

PRICE = ("price_amount", "price_currency", "price_date")


def _accession(row: Accession) -> str:
    words = joined(row.method, row.source_label)
    return joined(row.number, words, date_words(row.date), by=" · ") or "accession, nothing said of it yet"


def _deaccession(row: Deaccession) -> str:
    return joined(row.method or "deaccession", shortened(row.reason, 60), date_words(row.date), by=" · ")


accessions = Sheet(
    model=Accession,
    collection="accessions",
    title="Accessions",
    one="accession",
    fields=("number", "method", "date", "source_label", "note"),
    telling=_accession,
    annex=AccessionAnnex,
    annex_fields=("source", "source_agent", *PRICE, "terms", "note"),
    hint="How it came in. The source is public and names nobody who did not agree to be named.",
)
deaccessions = Sheet(
    model=Deaccession,
    collection="deaccessions",
    title="Deaccessions",
    one="deaccession",
    fields=("date", "method", "reason", "authority", "note"),
    telling=_deaccession,
    annex=DeaccessionAnnex,
    annex_fields=("buyer", "buyer_agent", *PRICE, "note"),
    hint="How it left for good, why, and on whose authority; the public page says so.",
)
