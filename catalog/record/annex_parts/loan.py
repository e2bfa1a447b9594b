"""Loans in and out, for exhibitions and otherwise (Spectrum 5.1, loans in and loans out)."""

from typing import Annotated, Literal

from pydantic import Field

from catalog.record.document import DateValue, Line, Link, Part, Text, Vocabulary

Direction = Literal["out", "in"]
LoanStatus = Literal["asked for", "agreed", "on loan", "returned", "refused", "cancelled"]


class Loan(Part):
    """One loan; `party` borrows where it goes out and lends where it comes in."""

    direction: Direction = "out"
    status: LoanStatus = "asked for"
    party: Link = Field(default=Link())
    purpose: Annotated[str, Vocabulary("loan-purpose")] = ""
    exhibition: Line = ""
    venue: Line = ""
    date: DateValue = Field(default=DateValue())
    until: DateValue = Field(default=DateValue())
    returned: DateValue = Field(default=DateValue())
    agreement: Line = ""
    conditions: Text = ""
    insured_amount: Line = ""
    insured_currency: Line = ""
    note: Text = ""
