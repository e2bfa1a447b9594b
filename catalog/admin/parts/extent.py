"""How dimensions are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import joined
from catalog.models import Dimension


def _dimension(row: Dimension) -> str:
    millimetres = joined(row.first_mm, row.second_mm, row.third_mm, by=" × ")
    return joined(
        row.what, joined(row.as_given, row.unit, by=" "), f"{millimetres} mm" if millimetres else ""
    )


dimensions = Sheet(
    model=Dimension,
    collection="dimensions",
    title="Dimensions",
    one="size",
    fields=("what", "as_given", "unit", "unit_stated", "order", "first_mm", "second_mm", "third_mm"),
    telling=_dimension,
    hint="As printed, in the printed order; our millimetres beside it.",
)
