"""How marks on the piece are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, link_words, shortened
from catalog.models import Mark


def _mark(row: Mark) -> str:
    where = joined(row.surface, row.location)
    said = f"“{shortened(row.inscription, 60)}”" if row.inscription else ""
    who = link_words(row, "by")
    return joined(
        joined(row.kind, said, by=" "), where, date_words(row.date), link_words(row, "place"), who, by=" · "
    )


marks = Sheet(
    model=Mark,
    collection="marks",
    title="Marks on the piece",
    one="mark",
    fields=(
        "kind",
        "surface",
        "location",
        "inscription",
        "language",
        "uncertain_reading",
        "by",
        "date",
        "place",
        "proves",
        "note",
    ),
    telling=_mark,
    hint="Stamps, postmarks, dockets, pencil codes, labels. A postmark’s date stands beside the written one.",
)
