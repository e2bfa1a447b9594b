"""How contributors and the literature are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import joined, link_words
from catalog.models import Contributor, LiteratureEntry


def _contributor(row: Contributor) -> str:
    role = f" ({row.role})" if row.role_id else ""
    return f"{link_words(row, 'agent') or 'somebody'}{role}"


def _entry(row: LiteratureEntry) -> str:
    return joined(joined(row.role, row.source, by=": "), row.locator)


contributors = Sheet(
    model=Contributor,
    collection="contributors",
    title="Contributors",
    one="contributor",
    fields=("role", "agent"),
    telling=_contributor,
    hint="Authors, editors, translators …, in the order of the title page.",
)
literature = Sheet(
    model=LiteratureEntry,
    collection="bibliography",
    title="Literature",
    one="literature entry",
    fields=("role", "source", "locator", "note"),
    telling=_entry,
    hint="Works in which this is published, quoted, reproduced, discussed or listed, and further reading.",
)
