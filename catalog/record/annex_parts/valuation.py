"""Valuations: what somebody held an item to be worth on a day, for a purpose."""

from typing import Annotated

from pydantic import Field

from catalog.record.document import DateValue, EdtfText, Line, Link, Part, Text, Vocabulary


class Valuation(Part):
    """One valuation; an amount means nothing without its currency, its date and its purpose."""

    amount: Line = ""
    currency: Line = ""
    date: DateValue = Field(default=DateValue())
    valuer: Link = Field(default=Link())
    purpose: Annotated[str, Vocabulary("valuation-purpose")] = ""
    basis: Text = ""
    valid_until: EdtfText = ""
    note: Text = ""
