"""How observations are edited: what each source says of the piece, and how surely it means this piece."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, link_words
from catalog.models import Observation


def _observation(row: Observation) -> str:
    doubt = {"possibly": "possibly this piece", "part of": "this piece is part of it"}.get(row.link, "")
    said = joined(row.kind_as_printed, link_words(row, "writer"), date_words(row.date), row.extent_as_given)
    return joined(joined(row.source, row.locator), doubt, said, by=" · ")


observations = Sheet(
    model=Observation,
    collection="observations",
    title="How sources describe it",
    one="observation",
    fields=(
        "source",
        "link",
        "reason",
        "locator",
        "title_as_printed",
        "kind_as_printed",
        "writer",
        "recipient",
        "date",
        "place",
        "destination",
        "languages",
        "extent_as_given",
        "dimensions_as_given",
        "book_format",
        "condition",
        "excerpt",
        "statement",
        "note",
    ),
    telling=_observation,
    hint=(
        "One for each description, in its own words. The preview shows them side by side and says where they "
        "differ; what the house concludes stands in the record’s own fields."
    ),
)
