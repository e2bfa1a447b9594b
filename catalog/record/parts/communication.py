"""What a reader told the archive, as the world may know it: the credit, the day, what it is about."""

from catalog.record.document import EdtfText, Line, Part, Text


class Communication(Part):
    """A communication from a reader that the archive used; an empty credit is a reader who wished no name.

    `part` and `field` are what it was about when it was sent: the part may have been taken away since.
    `statement` holds the reader's own words, only where they agreed; `reference` is that of the contribution.
    """

    credit: Line = ""
    date: EdtfText = ""
    part: Line = ""
    field: Line = ""
    reference: Line = ""
    statement: Text = ""
    note: Text = ""
