"""How citations and claims are edited: each speaks of a part and one of its declared properties."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, shortened
from catalog.models import Citation, Claim


def _citation(row: Citation) -> str:
    about = row.field.replace("_", " ") or "the record"
    return joined(f"{about}: {row.source}", row.locator)


def _claim(row: Claim) -> str:
    said = row.value or date_words(row.date) or row.target or row.quotation or "no value yet"
    by = f"says {row.source}" if row.source_id else ""
    return joined(f"{row.field.replace('_', ' ')}: {shortened(str(said))}", by, row.stance, by=" · ")


citations = Sheet(
    model=Citation,
    collection="citations",
    title="Citations",
    one="citation",
    fields=("part", "field", "source", "locator", "quotation", "note"),
    telling=_citation,
    hint="Which source stands behind a value of this record.",
)
claims = Sheet(
    model=Claim,
    collection="claims",
    title="Claims",
    one="claim",
    fields=(
        "part",
        "field",
        "value",
        "date",
        "target",
        "source",
        "communication",
        "locator",
        "quotation",
        "evidence",
        "certainty",
        "stance",
        "reason",
    ),
    telling=_claim,
    hint="What sources say where they differ. Keep all of them; mark one as preferred.",
)
