"""How conservation treatments and their private side are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, link_words, shortened
from catalog.models import Treatment, TreatmentAnnex


def _treatment(row: Treatment) -> str:
    words = shortened(row.treatment, 60) or "no words yet"
    return joined(words, row.surface, link_words(row, "conservator"), date_words(row.date), by=" · ")


treatments = Sheet(
    model=Treatment,
    collection="treatments",
    title="Conservation treatments",
    one="treatment",
    fields=(
        "date",
        "until",
        "conservator",
        "reason",
        "treatment",
        "materials",
        "surface",
        "result",
        "next_inspection",
    ),
    telling=_treatment,
    annex=TreatmentAnnex,
    annex_fields=("cost_amount", "cost_currency", "note"),
    hint="What was done to the piece, when, why, with what, and what came of it.",
)
