"""How deeds are edited, with a picture of the paper where there is one."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, shortened
from catalog.models import Deed


def _deed(row: Deed) -> str:
    parties = shortened(row.parties, 60)
    return joined(row.kind or "paper", row.reference, parties, date_words(row.date), by=" · ")


deeds = Sheet(
    model=Deed,
    collection="deeds",
    title="Deeds",
    one="deed",
    fields=("kind", "date", "parties", "reference", "restrictions", "paper_location", "note"),
    telling=_deed,
    takes_file=True,
    file_column="scan",
    needs_file=False,
    picture="scan",
    private=True,
    hint="The papers on which the right to the item rests: gift, purchase, deposit, transfer.",
)
