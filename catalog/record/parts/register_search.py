"""Due-diligence searches: who asked which register what, when, and the answer. No answer proves title."""

from typing import Annotated

from pydantic import Field

from catalog.record.document import DateValue, EdtfText, Line, Link, Part, Text, Vocabulary


class RegisterSearch(Part):
    """`asked` is the question as put, `scope` what was looked through, `expires` ends its worth."""

    date: DateValue = Field(default=DateValue())
    by: Link = Field(default=Link())
    register_kind: Annotated[str, Vocabulary("search-register")] = ""
    register_agent: Link = Field(default=Link())
    register_place: Link = Field(default=Link())
    asked: Text = ""
    scope: Text = ""
    result: Annotated[str, Vocabulary("search-result")] = ""
    reference: Line = ""
    expires: EdtfText = ""
    note: Text = ""
