"""How communications from readers are edited; most come from the queue of contributions by themselves."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import joined
from catalog.models import Communication


def _communication(row: Communication) -> str:
    about = row.field.replace("_", " ")
    return joined(row.credit or "a reader", row.date, about, by=" · ")


communications = Sheet(
    model=Communication,
    collection="communications",
    title="Communications from readers",
    one="communication",
    fields=("credit", "date", "part", "field", "reference", "statement", "note"),
    telling=_communication,
    hint="Who helped, as they wish to be named: shown on the page. Nothing private belongs here.",
)
