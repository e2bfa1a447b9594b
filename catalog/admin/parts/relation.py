"""How relations are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined
from catalog.models import Relation


def _relation(row: Relation) -> str:
    return joined(joined(row.type, row.target, by=": "), row.certainty, date_words(row.date))


relations = Sheet(
    model=Relation,
    collection="relations",
    title="Relations",
    one="relation",
    fields=("type", "target", "certainty", "date", "note"),
    telling=_relation,
    hint="Reply to, enclosure of, mentions, member of … another record.",
)
