"""Measured dimensions; a book format such as 8vo is never one of them."""

from typing import Annotated, Literal

from catalog.record.document import Count, Line, Part, Vocabulary


class Dimension(Part):
    """A size as printed, in the printed order, with our millimetres beside it (whole numbers)."""

    what: Annotated[str, Vocabulary("measured-thing")] = ""
    as_given: Line
    unit: Literal["", "mm", "cm", "in"] = ""
    unit_stated: bool = False
    order: Literal["as printed", "height x width", "width x height"] = "as printed"
    first_mm: Count | None = None
    second_mm: Count | None = None
    third_mm: Count | None = None
