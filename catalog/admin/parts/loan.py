"""How loans and exhibitions are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, link_words
from catalog.models import Loan


def _loan(row: Loan) -> str:
    party = link_words(row, "party") or "party not named"
    until = date_words(row.until)
    when = joined(date_words(row.date), f"until {until}" if until else "", by=" ")
    return joined(f"{row.direction}: {party}", row.exhibition or row.purpose, row.status, when, by=" · ")


loans = Sheet(
    model=Loan,
    collection="loans",
    title="Loans and exhibitions",
    one="loan",
    fields=(
        "direction",
        "status",
        "party",
        "purpose",
        "exhibition",
        "venue",
        "date",
        "until",
        "returned",
        "agreement",
        "conditions",
        "insured_amount",
        "insured_currency",
        "note",
    ),
    telling=_loan,
    private=True,
    hint="The party borrows where a loan goes out and lends where it comes in.",
)
