"""Parallel descriptions: the words of a field in another language, and whose translation they are."""

from catalog.record.document import Language, Line, Part, Text


class Parallel(Part):
    """One field in one further language; `part` is empty for the entity itself."""

    part: Line = ""
    field: Line
    language: Language
    text: Text
    credit: Line = ""
    note: Text = ""
