"""Condition checks: who looked, when and how, what they wrote, and the faults they named."""

from typing import Annotated

from pydantic import Field

from catalog.record.document import Count, DateValue, Line, Link, Part, SurfaceId, Text, Vocabulary, YesNo


class Fault(Part):
    """One fault as written and as a term, where it is and what it touches."""

    term: Annotated[str, Vocabulary("fault")]
    as_written: Line = ""
    surface: Annotated[str, SurfaceId()] = ""
    location: Line = ""
    length_mm: Count | None = None
    touches_text: YesNo = ""
    touches_signature: YesNo = ""
    text_lost: YesNo = ""
    note: Text = ""


class ConditionCheck(Part):
    """A dated statement of condition; a grade counts only with its scale."""

    date: DateValue = Field(default=DateValue())
    examiner: Link = Field(default=Link())
    method: Annotated[str, Vocabulary("condition-method")] = ""
    statement: Text = ""
    grade: Line = ""
    scale: Annotated[str, Vocabulary("grade-scale")] = ""
    excludes_faults: bool = False
    faults: list[Fault] = Field(default=[])
    note: Text = ""
