"""How parallel descriptions are edited: one field in one further language."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import joined, shortened
from catalog.models import Parallel


def _parallel(row: Parallel) -> str:
    field = row.field.replace("_", " ")
    return joined(f"{field} ({row.language})", shortened(row.text, 60), row.credit, by=" · ")


parallels = Sheet(
    model=Parallel,
    collection="parallels",
    title="In other languages",
    one="parallel description",
    fields=("part", "field", "language", "text", "credit", "note"),
    telling=_parallel,
    hint="A field in another language: its readers see these words, the original a click away.",
)
