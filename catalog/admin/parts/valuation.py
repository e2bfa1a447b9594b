"""How valuations are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, link_words
from catalog.models import Valuation


def _valuation(row: Valuation) -> str:
    amount = joined(row.amount, row.currency, by=" ") or "no amount"
    return joined(amount, row.purpose, link_words(row, "valuer"), date_words(row.date), by=" · ")


valuations = Sheet(
    model=Valuation,
    collection="valuations",
    title="Valuations",
    one="valuation",
    fields=("amount", "currency", "date", "valuer", "purpose", "basis", "valid_until", "note"),
    telling=_valuation,
    private=True,
    hint="An amount means nothing without its currency, its date and what it was for.",
)
