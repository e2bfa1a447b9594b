"""Where an item lies and lay: each movement ends the one before it, so that there is one truth."""

from pydantic import Field

from catalog.record.document import DateValue, Line, Part, Text


class Movement(Part):
    """One move: `home` says that the item went back to its normal place, which is the shelf of its Annex.

    `condition_check` is the part id of a check of the Record made on that occasion.
    """

    date: DateValue = Field(default=DateValue())
    home: bool = False
    building: Line = ""
    room: Line = ""
    shelf: Line = ""
    box: Line = ""
    reason: Text = ""
    moved_by: Line = ""
    condition_check: Line = ""
    note: Text = ""
